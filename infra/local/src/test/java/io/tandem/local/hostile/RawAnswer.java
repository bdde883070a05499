package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.json.Json;
import java.io.IOException;

/** An answer, with its headers as one string. */
record RawAnswer(int status, String headers, String body) {

  static RawAnswer parse(byte[] bytes) throws IOException {
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
      throw new IOException("no answer but: " + text);
    }
    byte[] body = text.substring(end + 4).getBytes(ISO_8859_1);
    int status = Integer.parseInt(text.substring(9, 12));
    return new RawAnswer(status, text.substring(0, end), new String(body, UTF_8));
  }

  JsonNode json() {
    return Json.parse(body.getBytes(UTF_8)).orElse(MissingNode.getInstance());
  }

  boolean isDone() {
    return status >= 200 && status < 300;
  }
}
