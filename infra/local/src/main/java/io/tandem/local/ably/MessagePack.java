package io.tandem.local.ably;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * Writes only what a refusal consists of: objects, strings and integers
 * (https://github.com/msgpack/msgpack/blob/master/spec.md).
 */
final class MessagePack {
  private static final int FIXMAP = 0x80;
  private static final int MOST_IN_FIXMAP = 15;
  private static final int STR_16 = 0xda;
  private static final int MOST_IN_STR_16 = 0xffff;
  private static final int INT_32 = 0xd2;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private MessagePack() {}

  static byte[] of(JsonNode json) {
    MessagePack packed = new MessagePack();
    packed.write(json);
    return packed.out.toByteArray();
  }

  private void write(JsonNode json) {
    if (json.isObject() && json.size() <= MOST_IN_FIXMAP) {
      out.write(FIXMAP | json.size());
      json.properties()
          .forEach(
              field -> {
                write(field.getKey());
                write(field.getValue());
              });
    } else if (json.isTextual()) {
      write(json.textValue());
    } else if (json.canConvertToInt()) {
      out.write(INT_32);
      out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(json.intValue()).array());
    } else {
      throw new IllegalArgumentException("not part of a refusal: " + json.getNodeType());
    }
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > MOST_IN_STR_16) {
      throw new IllegalArgumentException("text too long");
    }
    out.write(STR_16);
    out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) bytes.length).array());
    out.writeBytes(bytes);
  }
}
