package io.tandem.local.erasing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What somebody leaves behind, each by its kind, and to be found nowhere else. */
final class Marks {
  private final Map<String, String> byKind = new TreeMap<>();

  /** Something else of this kind, which is remembered. */
  String mark(String kind) {
    String mark = kind.replace(' ', '-') + "-" + UUID.randomUUID();
    byKind.put(kind, mark);
    return mark;
  }

  /** The same text is another's too: it goes with either of them. */
  void share(String kind, Marks others) {
    byKind.put(kind, others.of(kind));
  }

  void note(String kind, String mark) {
    byKind.put(kind, mark);
  }

  /** They stay when the one who is erased goes. */
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
