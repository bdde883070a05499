package io.tandem.local.template;

import io.tandem.local.stack.CorsRules;
import java.util.List;

/** Reads the CorsConfiguration of an HTTP API. */
final class CorsReader {
  private CorsReader() {}

  static CorsRules read(Part cors) {
    cors.find("AllowCredentials")
        .filter(allowed -> !allowed.text().equals("false"))
        .ifPresent(
            allowed -> {
              throw allowed.failure("the local stage does not let pages send cookies");
            });
    return new CorsRules(
        texts(cors, "AllowOrigins"),
        texts(cors, "AllowMethods"),
        texts(cors, "AllowHeaders"),
        texts(cors, "ExposeHeaders"),
        cors.find("MaxAge").map(Part::number).orElse(0));
  }

  private static List<String> texts(Part cors, String name) {
    return cors.find(name).map(Part::items).orElse(List.of()).stream().map(Part::text).toList();
  }
}
