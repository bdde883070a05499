package io.tandem.local.proof;

import static io.tandem.local.journey.Phone.must;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.journey.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Compares what was delivered with what was committed. */
record Deliveries(LocalStage stage) {
  private static final String CHANNEL = "/local/ably/messages?channel=";

  /** Everything reached whom it was for, once, and nobody else; and a client makes sense of it. */
  void areRight(Walk walk) {
    List<Committed> committed = Ledger.of(stage).events(walk.session());
    JsonNode state = must(walk.ana().get("/sessions/" + walk.session() + "/state"));
    List<Integer> numbers = IntStream.rangeClosed(1, committed.size()).boxed().toList();
    assertThat(committed).extracting(Committed::seq).isEqualTo(numbers);
    assertThat(state.get("version").asInt()).isEqualTo(committed.size());
    assertThat(committed).as("published").allMatch(Committed::published);

    List<JsonNode> messages = data(channel("tandem:session:" + walk.session()));
    // A repeat that comes late is not dropped by Ably, but by the client.
    assertThat(Set.copyOf(messages))
        .containsExactlyInAnyOrderElementsOf(committed.stream().map(Committed::shared).toList());
    walk.members().forEach(member -> privatePartsAreRight(walk, member, committed));
    walk.members().forEach(member -> pushesAreRight(walk, member, committed));

    Client client = new Client(walk.ana(), walk.session());
    messages.forEach(client::receive);
    assertThat(client.applied()).isEqualTo(numbers);
    progressIsRight(client.progressOf(walk.ana()), state.at("/progress/myProgress"));
    progressIsRight(client.progressOf(walk.ben()), state.at("/progress/partnerProgress"));
  }

  /** Whether everybody has been told everything. */
  boolean areAllThere(Walk walk) {
    return Set.copyOf(data(channel("tandem:session:" + walk.session()))).size()
        == Ledger.of(stage).events(walk.session()).size();
  }

  private void privatePartsAreRight(Walk walk, Phone member, List<Committed> committed) {
    List<JsonNode> own =
        data(channel("tandem:user:" + member.userId)).stream()
            .filter(data -> data.has("private"))
            .distinct()
            .toList();
    List<Committed> meant =
        committed.stream().filter(event -> event.privateTo(member.userId).isPresent()).toList();
    assertThat(own)
        .as("to %s", member.userId)
        .extracting(data -> data.get("id").asText())
        .containsExactlyInAnyOrderElementsOf(meant.stream().map(Committed::id).toList());
    assertThat(own)
        .allSatisfy(
            data ->
                assertThat(data.get("private").fieldNames())
                    .toIterable()
                    .containsExactly(member.userId));
    assertThat(own).extracting(data -> data.at("/sessionId").asText()).containsOnly(walk.session());
  }

  private void pushesAreRight(Walk walk, Phone member, List<Committed> committed) {
    List<Integer> pushed = pushed(member);
    assertThat(pushed).as("pushes to %s", member.userId).doesNotHaveDuplicates();
    assertThat(
            committed.stream()
                .filter(event -> event.ringsFor(member.userId))
                .map(Committed::seq)
                .toList())
        .containsAll(pushed);
  }

  List<Integer> pushed(Phone member) {
    return items("/local/expo/messages?to=" + URLEncoder.encode(member.pushToken, UTF_8)).stream()
        .map(push -> push.at("/data/seq").asInt())
        .toList();
  }

  private static void progressIsRight(JsonNode clients, JsonNode states) {
    assertThat(clients.get("stage")).isEqualTo(states.get("stage"));
    assertThat(clients.get("status")).isEqualTo(states.get("status"));
  }

  private static List<JsonNode> data(List<JsonNode> messages) {
    return messages.stream().map(message -> message.get("data")).toList();
  }

  private List<JsonNode> channel(String name) {
    return items(CHANNEL + URLEncoder.encode(name, UTF_8));
  }

  private List<JsonNode> items(String path) {
    try {
      JsonNode items = new TestClient(stage.uri()).items(path);
      return StreamSupport.stream(items.spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
