package io.tandem.bench.play;

import io.tandem.local.LocalStage;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Two go through a conversation, in which the actions that matter are somebody else's. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * As far as the last stage, where there is most to read.
   *
   * @param player makes the call when an action's turn has come
   */
  public static void on(LocalStage stage, BiConsumer<Action, Pair> player) {
    Functions functions = new Functions(stage);
    Conversation two = Conversation.opened(functions, UUID.randomUUID().toString());
    for (Call call : two.untilTheLastStage()) {
      Stream.of(Action.values())
          .filter(action -> action.on(two.pair()).equals(call))
          .findFirst()
          .ifPresentOrElse(action -> player.accept(action, two.pair()), () -> functions.must(call));
    }
    player.accept(Action.READ, two.pair());
  }
}
