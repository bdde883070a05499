package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Broken bodies, made from a valid one. */
record NastyJson(Draw draw) {
  private static final int LIMIT = 16 * 1024;

  /** Writes half a surrogate pair as an escape, the only way to send it. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final JsonMapper PLAIN = new JsonMapper();

  /** Another body, made from an object's JSON. */
  byte[] of(String good) {
    return switch (draw.below(10)) {
      case 0, 1, 2 -> withOtherText(good);
      case 3, 4 -> withOtherValue(good);
      case 5 -> padded(good);
      case 6 -> broken(good);
      case 7 -> text(draw.oneOf(NOT_OBJECTS));
      case 8 -> deep(good);
      default -> otherBytes(good);
    };
  }

  private static final List<String> NOT_OBJECTS =
      List.of(
          "", " \n", "null", "true", "[]", "[{}]", "\"x\"", "12", "1e9999", "{}", "\u0000", "[");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-0",
          "1.0",
          "4.5",
          "2147483648",
          "99999999999999999999999999",
          "1e400",
          "-1E-400",
          "1" + "0".repeat(5000),
          "\"true\"",
          "\"4\"",
          "[]",
          "[[\"x\"]]",
          "{\"x\":1}",
          "[1,\"a\",null,{}]");

  private byte[] withOtherText(String good) {
    ObjectNode body = read(good);
    ObjectNode part = part(body);
    part.put(textField(part), NastyText.of(draw));
    try {
      return (draw.chance(50) ? ASCII : PLAIN).writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      // Plain UTF-8 cannot express half a surrogate pair.
      return text("{}");
    }
  }

  private byte[] withOtherValue(String good) {
    ObjectNode body = read(good);
    ObjectNode part = part(body);
    String field = field(part);
    String value = draw.oneOf(VALUES);
    if (draw.chance(30)) {
      return text(good.substring(0, good.length() - 1) + ",\"" + field + "\":" + value + "}");
    }
    if (draw.chance(30)) {
      return text(good.substring(0, good.length() - 1) + ",\"unknown\":" + value + "}");
    }
    if (draw.chance(50)) {
      part.retain(field);
    }
    part.putRawValue(field, new RawValue(value));
    return text(body.toString());
  }

  /** The longest allowed body, and one byte more or less. */
  private byte[] padded(String good) {
    int length = LIMIT - 1 + draw.below(3);
    return draw.chance(50)
        ? text(good + " ".repeat(length - good.length()))
        : text("{\"x\":\"" + "x".repeat(length - good.length() - 7) + "\"," + good.substring(1));
  }

  private byte[] broken(String good) {
    return text(
        switch (draw.below(6)) {
          case 0 -> good.substring(0, draw.below(good.length()));
          case 1 -> good + good;
          case 2 -> good.replace('"', '\'');
          case 3 -> "/* x */" + good;
          case 4 -> good.replace(":", ":NaN,");
          default -> good.substring(0, good.length() - 1) + ",}";
        });
  }

  private byte[] deep(String good) {
    int depth = draw.oneOf(List.of(100, 999, 1001, 2000, 7000));
    String nested =
        draw.chance(50)
            ? "[".repeat(depth) + "]".repeat(depth)
            : "{\"a\":".repeat(depth / 4) + "1" + "}".repeat(depth / 4);
    String field = draw.chance(50) ? "unknown" : field(read(good));
    return text(
        draw.chance(30)
            ? nested
            : good.substring(0, good.length() - 1) + ",\"" + field + "\":" + nested + "}");
  }

  private byte[] otherBytes(String good) {
    return switch (draw.below(7)) {
      case 0 -> text("\ufeff" + good);
      case 5 -> inserted(good, 0xe9);
      case 6 -> inserted(good, 0xef, 0xbf, 0xbd);
      case 1 -> good.getBytes(UTF_16);
      case 2 -> inserted(good, 0xc3, 0x28);
      case 3 -> inserted(good, 0xed, 0xa0, 0x80);
      default -> inserted(good, 0xff);
    };
  }

  /** The body with these bytes inside its last string. */
  private static byte[] inserted(String good, int... bytes) {
    byte[] body = text(good);
    int at = Math.max(1, good.lastIndexOf('"'));
    byte[] longer = new byte[body.length + bytes.length];
    System.arraycopy(body, 0, longer, 0, at);
    for (int i = 0; i < bytes.length; i++) {
      longer[at + i] = (byte) bytes[i];
    }
    System.arraycopy(body, at, longer, at + bytes.length, body.length - at);
    return longer;
  }

  /** The body, or an object in it. */
  private ObjectNode part(ObjectNode body) {
    List<ObjectNode> parts = new ArrayList<>(List.of(body));
    body.forEach(
        value -> {
          if (value instanceof ObjectNode part) {
            parts.add(part);
          }
        });
    return draw.oneOf(parts);
  }

  private String field(ObjectNode body) {
    return oneOf(body.properties().stream());
  }

  private String textField(ObjectNode body) {
    return oneOf(body.properties().stream().filter(field -> field.getValue().isTextual()));
  }

  private String oneOf(Stream<Map.Entry<String, JsonNode>> fields) {
    List<String> names = fields.map(Map.Entry::getKey).toList();
    return names.isEmpty() ? "reason" : draw.oneOf(names);
  }

  private static ObjectNode read(String json) {
    try {
      return (ObjectNode) PLAIN.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }
}
