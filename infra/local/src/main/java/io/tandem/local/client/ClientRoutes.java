package io.tandem.local.client;

import io.javalin.config.RoutesConfig;
import io.tandem.local.web.Files;

/** The reference client at {@code /client}, and the library whose cache it fills. */
public final class ClientRoutes {
  private ClientRoutes() {}

  public static void addTo(RoutesConfig routes) {
    routes.get("/client/{file}", Files.named(ClientFiles::client));
    routes.get("/client/vendor/query-core/{file}", Files.named(ClientFiles::queryCore));
  }
}
