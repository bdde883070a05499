package io.tandem.local.hostile;

import io.tandem.local.LocalStage;
import io.tandem.local.access.AccessRow;
import io.tandem.local.access.Scenes;
import io.tandem.local.access.Scenes.Open;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** A session for every call, with what the call needs. */
final class Targets {
  private static final int COPIES_AT_ONCE = 25;

  private final LocalStage stage;
  private final Scenes scenes;
  private final Map<String, Deque<Copy>> copies = new HashMap<>();

  Targets(LocalStage stage) {
    this.stage = stage;
    this.scenes = new Scenes(stage);
  }

  Target next(AccessRow row) {
    Open open = (row.isErasing() ? new Scenes(stage) : scenes).open(row);
    Deque<Copy> left =
        copies.computeIfAbsent(open.scene().session(), session -> new ArrayDeque<>());
    if (left.isEmpty()) {
      left.addAll(Copies.of(open.scene().session(), COPIES_AT_ONCE, stage));
    }
    return new Target(row, open, left.pop());
  }
}
