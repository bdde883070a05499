package io.tandem.local.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.web.Replies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page at {@code /}, and what it is made of. */
public final class ConsolePage {
  private static final Pattern FILE = Pattern.compile("[a-z-]+\\.(html|css|js)");
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

  public void addTo(RoutesConfig routes) {
    routes.get("/", request -> show(request, "index.html"));
    routes.get("/console/{file}", request -> show(request, request.pathParam("file")));
  }

  private static void show(Context request, String file) {
    Matcher name = FILE.matcher(file);
    byte[] content = name.matches() ? read(file) : null;
    if (content == null) {
      Replies.refusal(request, 404, "NOT_FOUND", "there is nothing here");
    } else {
      request
          .contentType(TYPES.get(name.group(1)) + "; charset=utf-8")
          // Whatever a page of a local stage shows, it has from the stage.
          .header(
              "Content-Security-Policy",
              "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'")
          .header("Cache-Control", "no-cache")
          .result(content);
    }
  }

  private static byte @Nullable [] read(String file) {
    try (InputStream content = ConsolePage.class.getResourceAsStream(file)) {
      return content == null ? null : content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
