package io.tandem.local.model;

import io.tandem.local.journey.Phone.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** All orders of some actions, each followed as far as the answers allow. */
final class Orders {
  static final String UNANSWERED = "unanswered";
  private static final int NOT_AVAILABLE = 503;

  private final List<Action> actions;
  private final List<Answer> answers;
  private final Set<Model> ends = new LinkedHashSet<>();
  private final Set<String> complaints = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  private Orders(List<Action> actions, List<Answer> answers) {
    this.actions = actions;
    this.answers = answers;
  }

  static Orders from(Set<Model> states, List<Action> actions, List<Answer> answers) {
    Orders orders = new Orders(actions, answers);
    List<Integer> all = IntStream.range(0, actions.size()).boxed().toList();
    states.forEach(state -> orders.follow(state, all));
    return orders;
  }

  /** The possible states of the session; none if no order explains the answers. */
  Set<Model> ends() {
    return ends;
  }

  /** The answers that would be wrong in some order. */
  Set<String> complaints() {
    return complaints;
  }

  /** The outcomes of the actions in the orders that explain the answers. */
  Set<String> seen() {
    return seen;
  }

  private boolean follow(Model state, List<Integer> left) {
    if (left.isEmpty()) {
      ends.add(state);
      return true;
    }
    boolean explained = false;
    for (Integer next : left) {
      explained |= take(state, next, without(left, next));
    }
    return explained;
  }

  private boolean take(Model state, Integer next, List<Integer> rest) {
    Action action = actions.get(next);
    Answer answer = answers.get(next);
    Outcome outcome = state.apply(action);
    if (answer.status() == NOT_AVAILABLE) {
      // A process that took too long was killed, before or after it had done its work.
      seen.add(UNANSWERED);
      return follow(state, rest) | follow(outcome.next(), rest);
    }
    Optional<String> complaint = outcome.answer().complaint(answer);
    complaint.ifPresent(wrong -> complaints.add(action + " should have been told " + wrong));
    boolean explained = complaint.isEmpty() && follow(outcome.next(), rest);
    if (explained) {
      seen.add(action.verb() + ": " + outcome.answer().told());
    }
    return explained;
  }

  private static List<Integer> without(List<Integer> left, Integer done) {
    List<Integer> rest = new ArrayList<>(left);
    rest.remove(done);
    return rest;
  }
}
