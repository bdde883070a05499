package io.tandem.local.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How the whole stage reads and writes JSON. */
public final class Json {
  /**
   * Does not escape characters beyond 16 bits: Jackson 2.21.1 cannot read such an escape in a name.
   */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Turns a record, a map or a list into a tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** An object's fields as plain Java; empty if it is not an object. */
  public static Map<String, Object> map(JsonNode object) {
    Map<String, Object> fields = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            field ->
                fields.put(field.getKey(), MAPPER.convertValue(field.getValue(), Object.class)));
    return fields;
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** Empty if the bytes, which come from outside, are not one JSON value. */
  public static Optional<JsonNode> parse(byte[] json) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      return Optional.ofNullable(tree).filter(node -> !node.isMissingNode());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
