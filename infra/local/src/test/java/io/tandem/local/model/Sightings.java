package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.journey.Phone.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the members of one session have seen of it, in reads, answers and messages. A
 * version belongs to one view, wherever it is shown.
 */
final class Sightings {
  private final Map<Person, Map<Long, JsonNode>> byVersion = new HashMap<>();
  private final Map<Person, Map<Integer, JsonNode>> bySeq = new HashMap<>();

  /** Takes in the answers, and what the members see before and after. */
  void take(
      List<Action> actions,
      List<Answer> answers,
      Map<Person, JsonNode> before,
      Map<Person, JsonNode> after) {
    after.forEach(this::note);
    for (int i = 0; i < actions.size(); i++) {
      JsonNode state = answers.get(i).data().path("state");
      Person who = actions.get(i).who();
      if (!state.isMissingNode()) {
        note(who, state);
      }
      if (actions.size() == 1 && !state.isMissingNode()) {
        assertThat(state).as("%s sees", who).isEqualTo(after.get(who));
        after.forEach((person, seen) -> expect(person, seen, before.get(person)));
      }
    }
    before.forEach((person, was) -> compare(person, was, after.getOrDefault(person, was), actions));
  }

  /** Expects the message of what just happened, if any, to bring this state or a newer one. */
  private void expect(Person person, JsonNode seen, @Nullable JsonNode was) {
    if (was == null || !seen.get("seq").equals(was.get("seq"))) {
      of(bySeq, person).put(seen.get("seq").asInt(), seen);
    }
  }

  /** Takes in a message, which is sent when the action is done or later. */
  void hear(Person person, int seq, JsonNode state) {
    note(person, state);
    JsonNode then = of(bySeq, person).getOrDefault(seq, state);
    assertThat(version(state))
        .as("version that %s receives with event %s", person, seq)
        .isGreaterThanOrEqualTo(version(then));
  }

  private void note(Person person, JsonNode state) {
    JsonNode known = of(byVersion, person).putIfAbsent(version(state), state);
    if (known != null) {
      assertThat(state).as("version %s of %s", version(state), person).isEqualTo(known);
    }
  }

  private static void compare(Person person, JsonNode was, JsonNode is, List<Action> actions) {
    assertThat(version(is) > version(was))
        .as("the version of %s changed: first %s, then %s", person, was, is)
        .isEqualTo(!withoutVersion(is).equals(withoutVersion(was)));
    boolean acted = actions.stream().anyMatch(action -> action.who() == person);
    boolean erased = actions.stream().anyMatch(action -> action.verb() == Verb.ERASE);
    if (!acted && !erased && is.get("seq").equals(was.get("seq"))) {
      assertThat(is).as("%s sees a private change of the other", person).isEqualTo(was);
    }
  }

  private static long version(JsonNode state) {
    return state.get("version").asLong();
  }

  private static JsonNode withoutVersion(JsonNode state) {
    return ((ObjectNode) state.deepCopy()).without("version");
  }

  private static <K> Map<K, JsonNode> of(Map<Person, Map<K, JsonNode>> all, Person person) {
    return all.computeIfAbsent(person, it -> new HashMap<>());
  }
}
