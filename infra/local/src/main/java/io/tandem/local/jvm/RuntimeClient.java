package io.tandem.local.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A process's side of the Runtime API. Uses the JDK's oldest client because it starts fastest. */
record RuntimeClient(String api) {
  private static final String VERSION = "/2018-06-01/runtime/";

  /** Waits until there is an event; its body and headers are read from the connection. */
  HttpURLConnection next() throws IOException {
    HttpURLConnection connection = open("invocation/next");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException("the Runtime API has no events any more");
    }
    return connection;
  }

  void answer(String requestId, byte[] payload) throws IOException {
    post("invocation/" + requestId + "/response", payload);
  }

  void fail(String requestId, Throwable error) throws IOException {
    post("invocation/" + requestId + "/error", json(error));
  }

  void failStart(Throwable error) throws IOException {
    post("init/error", json(error));
  }

  private void post(String path, byte[] body) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    // Also stops the JDK from sending it twice when the connection breaks.
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    // Read to the end, so that the connection is reused.
    boolean refused = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
    try (InputStream in = refused ? connection.getErrorStream() : connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection)
        URI.create("http://" + api + VERSION + path).toURL().openConnection();
  }

  /** Written by hand, because a function may have no JSON library. */
  private static byte[] json(Throwable error) {
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
