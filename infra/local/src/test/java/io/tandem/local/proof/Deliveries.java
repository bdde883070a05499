package io.tandem.local.proof;

import static io.tandem.local.journey.Phone.must;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Phone;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares what was delivered with what was committed. */
record Deliveries(LocalStage stage) {

  /** Everything reached whom it was for, once, and nobody else; and a client makes sense of it. */
  void areRight(Walk walk) {
    List<Committed> committed = Ledger.of(stage).events(walk.session());
    JsonNode state = must(walk.ana().get("/sessions/" + walk.session() + "/state"));
    List<Integer> numbers = IntStream.rangeClosed(1, committed.size()).boxed().toList();
    assertThat(committed).extracting(Committed::seq).isEqualTo(numbers);
    assertThat(state.get("version").asInt()).isEqualTo(committed.size());
    assertThat(committed).as("published").allMatch(Committed::published);

    List<JsonNode> messages = data(new Arrived(stage).asHeard(walk.session()));
    // A repeat that comes late is not dropped by Ably, but by the client.
    assertThat(Set.copyOf(messages))
        .containsExactlyInAnyOrderElementsOf(committed.stream().map(Committed::shared).toList());
    walk.members().forEach(member -> ownChannelIsRight(member, committed));
    walk.members().forEach(member -> pushesAreRight(new Reached(stage, walk), member));

    Client client = new Client(walk.ana(), walk.session());
    messages.forEach(client::receive);
    assertThat(client.applied()).isEqualTo(numbers);
    progressIsRight(client.progressOf(walk.ana()), state.at("/progress/myProgress"));
    progressIsRight(client.progressOf(walk.ben()), state.at("/progress/partnerProgress"));
  }

  /** Whether everybody has been told everything. */
  boolean areAllThere(Walk walk) {
    return new Reached(stage, walk).unheard().isEmpty();
  }

  private void ownChannelIsRight(Phone member, List<Committed> committed) {
    List<JsonNode> heard = new Arrived(stage).onUserChannel(member);
    assertThat(Set.copyOf(data(heard.stream().filter(not(Deliveries::isUpdate)).toList())))
        .as("to %s alone", member.userId)
        .containsExactlyInAnyOrderElementsOf(
            committed.stream().flatMap(event -> event.ownOf(member.userId).stream()).toList());
    assertThat(data(heard.stream().filter(Deliveries::isUpdate).toList()))
        .as("updates for the list of %s", member.userId)
        .extracting(data -> data.get("seq").asInt())
        .containsOnlyElementsOf(
            committed.stream()
                .filter(event -> event.concerns(member.userId))
                .map(Committed::seq)
                .toList());
  }

  private void pushesAreRight(Reached reached, Phone member) {
    List<Integer> pushed = reached.pushed(member);
    assertThat(pushed).as("pushes to %s", member.userId).doesNotHaveDuplicates();
    assertThat(reached.ringing(member)).containsAll(pushed);
  }

  /** Not only none that should not have. */
  void everyPushArrived(Walk walk) {
    Reached reached = new Reached(stage, walk);
    for (Phone member : walk.members()) {
      assertThat(reached.pushed(member))
          .as("pushes to %s", member.userId)
          .containsExactlyInAnyOrderElementsOf(reached.ringing(member));
    }
  }

  private static void progressIsRight(JsonNode clients, JsonNode states) {
    assertThat(clients.get("stage")).isEqualTo(states.get("stage"));
    assertThat(clients.get("status")).isEqualTo(states.get("status"));
  }

  /** That the list of sessions has changed. */
  private static boolean isUpdate(JsonNode message) {
    return message.get("name").asText().equals("session.updated");
  }

  private static List<JsonNode> data(List<JsonNode> messages) {
    return messages.stream().map(message -> message.get("data")).toList();
  }
}
