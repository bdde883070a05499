package io.tandem.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** One message of PostgreSQL's protocol. */
final class WireMessage {
  static final char UNTYPED = 0;
  private static final int LENGTH_BYTES = 4;
  private final char type;
  private final byte[] body;

  WireMessage(char type, byte[] body) {
    this.type = type;
    this.body = body;
  }

  /** Their size on the wire. */
  static int bytes(List<WireMessage> messages) {
    return messages.stream()
        .mapToInt(it -> (it.type == UNTYPED ? 0 : 1) + LENGTH_BYTES + it.body.length)
        .sum();
  }

  char type() {
    return type;
  }

  /** The first number of its body. */
  int number() {
    return ByteBuffer.wrap(body).getInt();
  }

  /** The first byte of its body. */
  char letter() {
    return (char) body[0];
  }

  /** The n-th of the strings at the start of its body. */
  String text(int place) {
    int from = 0;
    for (int i = 0; i < place; i++) {
      from = end(from) + 1;
    }
    return new String(body, from, end(from) - from, UTF_8);
  }

  void writeTo(DataOutputStream out) throws IOException {
    if (type != UNTYPED) {
      out.writeByte(type);
    }
    out.writeInt(body.length + LENGTH_BYTES);
    out.write(body);
  }

  private int end(int from) {
    int end = from;
    while (body[end] != 0) {
      end++;
    }
    return end;
  }
}
