package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;

/** A place in a document, as in references. */
record Pointer(JsonNode document, String path) {

  static Pointer root(JsonNode document) {
    return new Pointer(document, "");
  }

  /** A place further in; follows a reference within the document. */
  Pointer at(String... keys) {
    Pointer place = this;
    for (String key : keys) {
      String escaped = key.replace("~", "~0").replace("/", "~1");
      place = new Pointer(document, place.path + "/" + escaped).resolved();
    }
    return place;
  }

  JsonNode node() {
    return document.at(path);
  }

  boolean exists() {
    return !node().isMissingNode();
  }

  private Pointer resolved() {
    String reference = node().path("$ref").asText();
    return reference.startsWith("#/") ? new Pointer(document, reference.substring(1)) : this;
  }
}
