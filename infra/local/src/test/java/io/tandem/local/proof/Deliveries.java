package io.tandem.local.proof;

import static io.tandem.local.journey.Phone.must;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Rings;
import java.util.List;
import java.util.stream.IntStream;

/** Compares what was delivered with what was committed. */
record Deliveries(LocalStage stage) {

  /** Every event reached its addressees and nobody else. A client ends in the right state. */
  void areRight(Walk walk) {
    List<Committed> committed = Ledger.of(stage).events(walk.session());
    assertThat(committed)
        .extracting(Committed::seq)
        .isEqualTo(IntStream.rangeClosed(1, committed.size()).boxed().toList());
    assertThat(committed).as("published").allMatch(Committed::published);
    for (Phone member : walk.members()) {
      List<JsonNode> heard = data(new Arrived(stage).asHeard(member, walk.session()));
      // Ably does not drop a late repeat, but its state is not newer.
      assertThat(heard.stream().map(Deliveries::withoutState).collect(toSet()))
          .as("to %s", member.userId)
          .containsExactlyInAnyOrderElementsOf(
              committed.stream()
                  .filter(event -> event.concerns(member.userId, walk))
                  .map(event -> event.told(walk))
                  .toList());
      Client client = new Client();
      heard.forEach(data -> client.receive(data.get("state")));
      JsonNode state = must(member.get("/sessions/" + walk.session() + "/state"));
      assertThat(client.state()).as("what %s sees", member.userId).isEqualTo(state);
      assertThat(state.get("seq").asInt()).isEqualTo(committed.size());
      pushesAreRight(new Reached(stage, walk), member);
    }
  }

  /** Whether everybody has received everything. */
  boolean areAllThere(Walk walk) {
    return new Reached(stage, walk).unheard().isEmpty();
  }

  private void pushesAreRight(Reached reached, Phone member) {
    List<Integer> pushed = reached.pushed(member);
    assertThat(pushed).as("pushes to %s", member.userId).doesNotHaveDuplicates().isSorted();
    assertThat(reached.ringing(member)).containsAll(pushed);
  }

  /** Of the events soon after a ring only the last one rings, a minute later. */
  void theLastRingArrived(Walk walk) {
    Reached reached = new Reached(stage, walk);
    for (Phone member : walk.members()) {
      new Rings(stage).after(Rings.PAUSE, member);
      assertThat(reached.pushed(member))
          .as("pushes to %s", member.userId)
          .endsWith(last(reached.ringing(member)));
      assertThat(new Rings(stage).waiting(member)).as("waiting for %s", member.userId).isEmpty();
    }
  }

  private static int last(List<Integer> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private static JsonNode withoutState(JsonNode data) {
    ObjectNode rest = data.deepCopy();
    return rest.without("state");
  }

  private static List<JsonNode> data(List<JsonNode> messages) {
    return messages.stream().map(message -> message.get("data")).toList();
  }
}
