package io.tandem.local.client;

/** What a file is, by the end of its name. */
final class ContentTypes {
  private ContentTypes() {}

  static String of(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript; charset=utf-8";
      case "json" -> "application/json";
      case "md" -> "text/markdown; charset=utf-8";
      default -> "text/plain; charset=utf-8";
    };
  }
}
