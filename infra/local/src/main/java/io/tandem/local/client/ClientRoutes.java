package io.tandem.local.client;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tandem.local.web.Replies;
import java.util.Optional;
import java.util.function.Function;

/**
 * The reference client at {@code /client}, and beside it the library that it fills the cache of.
 */
public final class ClientRoutes {
  private ClientRoutes() {}

  public static void addTo(RoutesConfig routes) {
    routes.get("/client/{file}", serving(ClientFiles::client));
    routes.get("/client/vendor/query-core/{file}", serving(ClientFiles::queryCore));
  }

  private static Handler serving(Function<String, Optional<byte[]>> files) {
    return request -> {
      String name = request.pathParam("file");
      files
          .apply(name)
          .ifPresentOrElse(content -> answer(request, name, content), () -> missing(request));
    };
  }

  private static void answer(Context request, String name, byte[] content) {
    request.contentType(ContentTypes.of(name)).header("Cache-Control", "no-cache").result(content);
  }

  private static void missing(Context request) {
    Replies.refusal(request, 404, "NOT_FOUND", "there is nothing here");
  }
}
