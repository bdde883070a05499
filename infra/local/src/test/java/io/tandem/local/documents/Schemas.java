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

/** Validates JSON against the documents' schemas, which refer to each other's files. */
final class Schemas {
  /** Stands for the folder of the documents. */
  private static final String HERE = "https://documents.invalid/";

  /** The public address of the schemas' folder. */
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

  /** An unknown field is a violation. */
  static Schemas closed(ApiFiles files) {
    return new Schemas(files, Map.of(), true);
  }

  /** The same, with this document in place of the file with that name. */
  static Schemas closed(ApiFiles files, String name, JsonNode document) {
    return new Schemas(files, Map.of(name, document), true);
  }

  /** The schemas as they are published. */
  static Schemas open(ApiFiles files) {
    return new Schemas(files, Map.of(), false);
  }

  /** The {@code dataschema} of events with the schema in this file. */
  static String address(String name) {
    return name.replaceFirst("^schemas/", PUBLIC);
  }

  /**
   * Violations of the schema.
   *
   * @param address file and JSON pointer, such as {@code openapi.yaml#/components/schemas/Session}
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
