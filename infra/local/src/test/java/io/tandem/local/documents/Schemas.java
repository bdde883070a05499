package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tandem.local.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Holds JSON against the schemas in the documents, whose references are to each other's files. */
final class Schemas {
  /** Stands for the folder of the documents. */
  private static final String HERE = "https://documents.invalid/";

  /** Where the folder of the schemas is for everybody. */
  private static final String PUBLIC = "https://schemas.tandem.io/";

  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory;
  private final boolean closed;

  private Schemas(ApiFiles files, Map<String, JsonNode> instead, boolean closed) {
    Map<String, String> texts = new HashMap<>();
    UnaryOperator<JsonNode> form = closed ? Strictness::of : UnaryOperator.identity();
    for (String name : files.names()) {
      JsonNode document = instead.getOrDefault(name, files.read(name));
      texts.put(HERE + name, form.apply(document).toString());
    }
    this.closed = closed;
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)));
  }

  /** A field that no schema has is a violation. */
  static Schemas closed(ApiFiles files) {
    return new Schemas(files, Map.of(), true);
  }

  /** The same, with this document instead of the file of that name. */
  static Schemas closed(ApiFiles files, String name, JsonNode document) {
    return new Schemas(files, Map.of(name, document), true);
  }

  /** As they are published. */
  static Schemas open(ApiFiles files) {
    return new Schemas(files, Map.of(), false);
  }

  /** What an event's {@code dataschema} says of the schema in this file. */
  static String address(String name) {
    return name.replaceFirst("^schemas/", PUBLIC);
  }

  /**
   * What of this is not as the schema wants it.
   *
   * @param address file and JSON pointer, as {@code openapi.yaml#/components/schemas/Session}
   */
  List<String> violations(String address, JsonNode json) {
    return known.computeIfAbsent(address, this::load).validate(json).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema load(String address) {
    JsonNode root =
        closed ? Strictness.closed(HERE + address) : Json.object().put("$ref", HERE + address);
    return factory.getSchema(root, WITH_FORMATS);
  }
}
