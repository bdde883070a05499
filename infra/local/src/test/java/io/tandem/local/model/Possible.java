package io.tandem.local.model;

import io.tandem.local.journey.Phone.Answer;
import java.util.List;
import java.util.Set;

/**
 * Every state in which the session can be, given what everybody was told. There is more than one
 * only as long as nobody was told who came first.
 */
final class Possible {
  private Set<Model> states;
  private final Coverage coverage;

  Possible(Model only, Coverage coverage) {
    this.states = Set.of(only);
    this.coverage = coverage;
  }

  Set<Model> states() {
    return states;
  }

  /**
   * Takes in the answers to what was done at once.
   *
   * @return why no order of the actions explains them; nothing when one does
   */
  Set<String> explain(List<Action> actions, List<Answer> answers) {
    Orders orders = Orders.from(states, actions, answers);
    if (orders.ends().isEmpty()) {
      return orders.complaints();
    }
    states = orders.ends();
    orders.seen().forEach(coverage::saw);
    if (actions.size() == 2) {
      coverage.saw(String.join(" & ", orders.seen()));
    }
    return Set.of();
  }
}
