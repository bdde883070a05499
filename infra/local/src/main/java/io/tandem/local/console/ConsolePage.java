package io.tandem.local.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.web.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page at {@code /} and its files. */
public final class ConsolePage {
  private static final Pattern FILE = Pattern.compile("[a-z-]+\\.(html|css|js)");

  /** Everything on a page of the stage comes from the stage. */
  private static final String FROM_HERE_ALONE =
      "default-src 'self' data:; script-src 'self' 'unsafe-inline'; style-src 'self'"
          + " 'unsafe-inline'";

  private ConsolePage() {}

  public static void addTo(RoutesConfig routes) {
    routes.get("/", ConsolePage::show);
    routes.get("/console/{file}", Files.named(ConsolePage::file));
  }

  private static void show(Context request) {
    request.header("Content-Security-Policy", FROM_HERE_ALONE);
    Files.answer(request, "index.html", ConsolePage::file);
  }

  private static Optional<byte[]> file(String name) {
    return FILE.matcher(name).matches()
        ? Files.read("/io/tandem/local/console/" + name)
        : Optional.empty();
  }
}
