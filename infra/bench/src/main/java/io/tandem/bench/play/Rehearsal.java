package io.tandem.bench.play;

import io.tandem.local.LocalStage;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Two people's conversation in which the caller makes the calls that are measured. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * Up to the last stage, where there is most to read.
   *
   * @param player makes the call when it is an action's turn
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
