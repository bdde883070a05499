package io.tandem.local.erasing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The unique texts that somebody leaves behind, by kind. */
final class Marks {
  private final Map<String, String> byKind = new TreeMap<>();

  /** Makes and remembers another text of this kind. */
  String mark(String kind) {
    String mark = kind.replace(' ', '-') + "-" + UUID.randomUUID();
    byKind.put(kind, mark);
    return mark;
  }

  /** Takes over another person's text, which must be gone when either of them is erased. */
  void share(String kind, Marks others) {
    byKind.put(kind, others.of(kind));
  }

  void note(String kind, String mark) {
    byKind.put(kind, mark);
  }

  /** Forgets a text that is not stored, or that stays after the erasure. */
  void without(String kind) {
    byKind.remove(kind);
  }

  String of(String kind) {
    return byKind.getOrDefault(kind, "");
  }

  Collection<String> all() {
    return byKind.values();
  }

  Map<String, String> byKind() {
    return byKind;
  }
}
