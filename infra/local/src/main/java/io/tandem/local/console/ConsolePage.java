package io.tandem.local.console;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The page at {@code /}. */
public final class ConsolePage {
  private final byte[] html = read();

  public void addTo(RoutesConfig routes) {
    routes.get("/", request -> request.contentType("text/html; charset=utf-8").result(html));
  }

  private static byte[] read() {
    try (InputStream page =
        Objects.requireNonNull(ConsolePage.class.getResourceAsStream("index.html"))) {
      return page.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
