package io.tandem.local.ably;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * Lets pages of any origin call Ably, as Ably itself does: its library runs in browsers, and only
 * the token counts. The library sends its Authorization with credentials
 * (https://github.com/ably/ably-js, src/platform/web/lib/http/request/xhrrequest.ts). For this,
 * browsers require the exact origin, not an asterisk.
 */
public final class AblyCors {
  private static final String PREFIX = "Access-Control-";
  private static final List<String> PATHS =
      List.of(
          "/ably/*",
          "/channels",
          "/channels/*",
          "/comet/*",
          "/event-stream",
          "/keys/*",
          "/messages",
          "/presence",
          "/presence/*",
          "/push/*",
          "/sse",
          "/stats",
          "/time");

  private AblyCors() {}

  /** Must be added before the faults, so that a page can read their answers. */
  public static void addTo(RoutesConfig routes) {
    PATHS.forEach(path -> routes.before(path, AblyCors::open));
  }

  private static void open(Context request) {
    String origin = request.header("Origin");
    if (origin == null) {
      return;
    }
    request
        .header(PREFIX + "Allow-Origin", origin)
        .header(PREFIX + "Allow-Credentials", "true")
        .header("Vary", "Origin");
    String method = request.header(PREFIX + "Request-Method");
    if (request.req().getMethod().equals("OPTIONS") && method != null) {
      request.header(PREFIX + "Allow-Methods", method);
      Optional.ofNullable(request.header(PREFIX + "Request-Headers"))
          .ifPresent(headers -> request.header(PREFIX + "Allow-Headers", headers));
      request.status(204).skipRemainingHandlers();
    } else {
      request.header(PREFIX + "Expose-Headers", "X-Ably-Errorcode,X-Ably-Errormessage");
    }
  }
}
