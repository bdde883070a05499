package io.tandem.local.model;

import io.tandem.local.journey.Phone.Answer;
import java.util.List;
import java.util.Set;

/**
 * Every state that the session can be in, given all answers. There is more than one only as long as
 * no answer shows which action came first.
 */
final class PossibleStates {
  private Set<Model> states;
  private final Coverage coverage;

  PossibleStates(Model only, Coverage coverage) {
    this.states = Set.of(only);
    this.coverage = coverage;
  }

  Set<Model> states() {
    return states;
  }

  /**
   * Takes in the answers to simultaneous actions.
   *
   * @return why no order of the actions explains them; empty if one does
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
