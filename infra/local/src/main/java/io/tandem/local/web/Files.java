package io.tandem.local.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Function;

/** Files that are served unchanged, by name. */
public final class Files {
  private Files() {}

  /** Serves the file that the path's {@code {file}} names, if it exists. */
  public static Handler named(Function<String, Optional<byte[]>> files) {
    return request -> answer(request, request.pathParam("file"), files);
  }

  public static void answer(
      Context request, String name, Function<String, Optional<byte[]>> files) {
    files
        .apply(name)
        .ifPresentOrElse(
            content ->
                request
                    .contentType(ContentTypes.of(name))
                    .header("Cache-Control", "no-cache")
                    .result(content),
            () -> Replies.refusal(request, 404, "NOT_FOUND", "there is nothing here"));
  }
}
