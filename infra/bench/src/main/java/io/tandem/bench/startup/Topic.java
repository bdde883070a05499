package io.tandem.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the stand-in for SNS has received. */
record Topic(URI stage) {

  /** An event of the session, as subscribers get it whose filter wants these attributes. */
  JsonNode published(String session, Map<String, String> attributes) {
    return StreamSupport.stream(messagesOf(session).spliterator(), false)
        .filter(it -> has(attributes, it.get("attributes")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no message with " + attributes))
        .get("message");
  }

  private static boolean has(Map<String, String> wanted, JsonNode attributes) {
    return wanted.entrySet().stream()
        .allMatch(it -> attributes.path(it.getKey()).asText().equals(it.getValue()));
  }

  private JsonNode messagesOf(String session) {
    URI messages = stage.resolve("/local/sns/messages?sessionId=" + session);
    try {
      byte[] answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofByteArray())
              .body();
      return Json.parse(answer).orElseThrow().get("items");
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
