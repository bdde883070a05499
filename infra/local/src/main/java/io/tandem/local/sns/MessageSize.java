package io.tandem.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;

/** The size of a message as SNS counts it: body and attributes together. */
final class MessageSize {
  /** https://docs.aws.amazon.com/general/latest/gr/sns.html */
  static final int MOST_BYTES = 256 * 1024;

  private MessageSize() {}

  static int of(String message, Map<String, SnsAttribute> attributes) {
    int size = bytes(message);
    for (Map.Entry<String, SnsAttribute> attribute : attributes.entrySet()) {
      size += bytes(attribute.getKey());
      size += bytes(attribute.getValue().type()) + bytes(attribute.getValue().value());
    }
    return size;
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
