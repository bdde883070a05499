package io.tandem.local.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
                    .contentType(contentType(name))
                    .header("Cache-Control", "no-cache")
                    .result(content),
            () -> Replies.refusal(request, 404, "NOT_FOUND", "there is nothing here"));
  }

  private static String contentType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "json" -> "application/json";
      case "md" -> "text/markdown; charset=utf-8";
      default -> "text/plain; charset=utf-8";
    };
  }

  /** A file on the class path. Its path begins with a slash. */
  public static Optional<byte[]> read(String path) {
    try (InputStream file = Files.class.getResourceAsStream(path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
