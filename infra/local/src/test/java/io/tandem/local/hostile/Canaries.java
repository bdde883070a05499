package io.tandem.local.hostile;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Unique texts: wherever one turns up, it has leaked. */
final class Canaries {
  private final List<String> all = new CopyOnWriteArrayList<>();
  private final List<String> secrets = new CopyOnWriteArrayList<>();

  /** A text that no log, push or public event may contain. */
  String text(String where) {
    String canary = "CANARY_" + where + "_" + UUID.randomUUID();
    all.add(canary);
    return canary;
  }

  /** Adds another secret that must not leak, such as an id that admits its holder. */
  void watch(String secret) {
    secrets.add(secret);
  }

  List<String> all() {
    return all;
  }

  /** A body with such a text in one field. */
  String body(String field) {
    return "{\"%s\":\"%s\"}".formatted(field, text(field));
  }

  /** The canaries in this text. */
  List<String> in(String text) {
    return Stream.of(all, secrets).flatMap(List::stream).filter(text::contains).toList();
  }
}
