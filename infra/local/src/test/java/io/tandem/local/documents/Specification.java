package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The official schema for a kind of document. */
record Specification(JsonSchema schema) {

  static Specification openApi() {
    return vendored("openapi-3.1.json", VersionFlag.V202012);
  }

  static Specification asyncApi() {
    return vendored("asyncapi-3.0.json", VersionFlag.V7);
  }

  static Specification jsonSchema() {
    return new Specification(
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012)));
  }

  private static Specification vendored(String file, VersionFlag dialect) {
    try (InputStream json = Specification.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(json).readAllBytes();
      JsonNode schema = Json.parse(bytes).orElseThrow();
      return new Specification(JsonSchemaFactory.getInstance(dialect).getSchema(schema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> violations(JsonNode document) {
    return schema.validate(document).stream().map(ValidationMessage::toString).toList();
  }
}
