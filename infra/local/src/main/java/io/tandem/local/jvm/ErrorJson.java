package io.tandem.local.jvm;

import java.nio.charset.StandardCharsets;

/** An error for the Runtime API. Written by hand: a function may have no JSON library. */
final class ErrorJson {
  private ErrorJson() {}

  static byte[] of(Throwable error) {
    String json =
        "{\"errorMessage\":"
            + quoted(String.valueOf(error.getMessage()))
            + ",\"errorType\":"
            + quoted(error.getClass().getName())
            + "}";
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
