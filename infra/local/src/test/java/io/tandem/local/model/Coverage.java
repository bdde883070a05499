package io.tandem.local.model;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How often each outcome of each action was seen. */
final class Coverage {
  private final Map<String, Integer> seen = new ConcurrentSkipListMap<>();

  void saw(String outcome) {
    seen.merge(outcome, 1, Integer::sum);
  }

  Map<String, Integer> seen() {
    return seen;
  }
}
