package io.tandem.local.web;

/** A file's content type, by its extension. */
public final class ContentTypes {
  private ContentTypes() {}

  public static String of(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "json" -> "application/json";
      case "md" -> "text/markdown; charset=utf-8";
      default -> "text/plain; charset=utf-8";
    };
  }
}
