package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request as it is on the wire.
 *
 * @param target path and query, with one byte per character, like the headers
 */
record HostileRequest(String method, String target, List<String> headers, byte[] body) {
  private static final int SHOWN = 400;

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((method + " " + target + " HTTP/1.1\r\n").getBytes(ISO_8859_1));
    for (String header : headers) {
      bytes.writeBytes((header + "\r\n").getBytes(ISO_8859_1));
    }
    bytes.writeBytes(
        ("Host: localhost\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
            .getBytes(ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return method
        + " "
        + shown(target)
        + headers.stream()
            .filter(header -> !header.startsWith("Authorization"))
            .map(header -> "\n    " + shown(header))
            .collect(Collectors.joining())
        + "\n    "
        + body.length
        + " bytes: "
        + shown(new String(body, ISO_8859_1));
  }

  private static String shown(String text) {
    String escaped =
        text.chars()
            .limit(SHOWN)
            .mapToObj(c -> c >= 0x20 && c < 0x7f ? "" + (char) c : "\\x%02x".formatted(c))
            .collect(Collectors.joining());
    return text.length() > SHOWN ? escaped + " … (" + text.length() + ")" : escaped;
  }
}
