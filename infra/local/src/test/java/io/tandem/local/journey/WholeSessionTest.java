package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("native")
@OnRealStage
final class WholeSessionTest {

  @Test
  void twoPeopleGoFromNothingToResolved(LocalStage stage) throws IOException {
    Conversation two = Conversation.opened(stage);
    Phone ana = two.ana;
    Phone ben = two.ben;
    ana.switchOn();
    ben.switchOn();

    must(two.post(ana, "/invitation/confirm", "{\"message\":\"Shall we talk?\"}"));
    must(ben.post("/invitations/" + two.invitation + "/accept", null));
    Step step = Step.first(stage, two).then(1, 0, ana, "invitation.confirmed", "session.joined");

    must(two.post(ben, "/compact/sign", "{\"agreed\":true}"));
    step = step.then(1, 1, ana, "partner.signed_compact");

    must(two.post(ana, "/feel-heard", "{\"confirmed\":true}"));
    step = step.then(2, 1, ben, "partner.stage_completed");
    must(two.post(ben, "/feel-heard", "{\"confirmed\":true}"));
    step = step.then(2, 2, ana, "partner.stage_completed");

    must(two.post(ana, "/empathy/share", "{\"content\":\"ana guesses\"}"));
    step = step.then(2, 2, ben, "partner.empathy_shared");
    must(two.post(ben, "/empathy/share", "{\"content\":\"ben guesses\"}"));
    step = step.then(2, 2, ana, "partner.empathy_shared", "empathy.revealed");

    must(two.post(ana, "/empathy/validate", "{\"validated\":false,\"feedback\":\"ana objects\"}"));
    step = step.then(2, 2, ben, "empathy.status_updated");
    must(two.post(ana, "/empathy/context", "{\"content\":\"ana explains\"}"));
    step = step.then(2, 2, ben, "empathy.context_shared");
    must(two.post(ben, "/empathy/context/viewed", null));
    must(two.post(ben, "/empathy/share", "{\"content\":\"ben guesses better\"}"));
    step = step.then(2, 2, ana, "partner.empathy_shared", "empathy.resubmitted");

    must(two.post(ana, "/empathy/validate", "{\"validated\":true}"));
    step = step.then(2, 2, ben, "empathy.status_updated", "partner.stage_completed");
    must(two.post(ben, "/empathy/validate", "{\"validated\":true}"));
    step = step.then(3, 3, ana, "empathy.status_updated", "partner.stage_completed");

    for (String gate : List.of("confirmed", "shared", "validated")) {
      String path = "/gates/needs" + Character.toUpperCase(gate.charAt(0)) + gate.substring(1);
      must(two.post(ana, path, null));
      step = step.then(3, 3, ben, "partner.needs_" + gate);
      must(two.post(ben, path, null));
      step = step.then(3, 3, ana, "partner.needs_" + gate);
    }
    must(two.post(ana, "/stages/advance", "{\"fromStage\":3}"));
    step = step.then(4, 3, ben, "partner.advanced");
    must(two.post(ben, "/stages/advance", "{\"fromStage\":3}"));
    step = step.then(4, 4, ana, "partner.advanced");

    must(two.post(ana, "/gates/rankingSubmitted", null));
    step = step.then(4, 4, ben, "partner.ranking_submitted");
    must(two.post(ana, "/gates/agreementCreated", null));
    step = step.then(4, 4, ben, "agreement.confirmed");
    must(two.post(ben, "/gates/agreementCreated", null));
    step = step.then(4, 4, ana, "agreement.confirmed");
    must(two.post(ben, "/pause", null));
    step = step.then(4, 4, ana, "session.paused");
    must(two.post(ana, "/resume", null));
    step = step.then(4, 4, ben, "session.resumed");
    must(two.post(ben, "/resolve", null));
    step.then(4, 4, ana, "session.resolved");

    assertThat(two.state(ana).at("/session/status").asText()).isEqualTo("RESOLVED");
    Arrived arrived = new Arrived(stage);
    // At least once: when a cold function takes seconds, the relay may publish too.
    assertThat(Set.copyOf(arrived.published(two.session)))
        .containsExactlyInAnyOrderElementsOf(arrived.seqs(ana, two.session));
    privateTextsAreNowhereElse(arrived, two);
    nobodyElseReceivedIt(stage, two);
  }

  private static void nobodyElseReceivedIt(LocalStage stage, Conversation two) throws IOException {
    assertThat(new TestClient(stage.uri()).items("/local/ably/messages"))
        .filteredOn(message -> message.toString().contains(two.session))
        .extracting(message -> message.get("channel").asText())
        .containsOnly(Listening.channel(two.ana), Listening.channel(two.ben));
  }

  private static void privateTextsAreNowhereElse(Arrived arrived, Conversation two) {
    String anas = arrived.onUserChannel(two.ana).toString();
    String bens = arrived.onUserChannel(two.ben).toString();
    assertThat(bens).contains("ana objects", "ana explains", "ben guesses better");
    assertThat(anas).doesNotContain("ana objects").contains("ana explains", "ben guesses better");
    List<String> texts =
        List.of("ana guesses", "ben guesses", "ana objects", "ana explains", "Shall we talk");
    assertThat(arrived.onTopic(two.session, "public").toString())
        .doesNotContain(texts.toArray(String[]::new));
    List<JsonNode> pushes =
        Stream.concat(arrived.pushesTo(two.ana).stream(), arrived.pushesTo(two.ben).stream())
            .toList();
    assertThat(pushes.toString()).doesNotContain(texts.toArray(String[]::new));
    assertThat(pushes)
        .allSatisfy(
            push ->
                assertThat(push.get("data").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("sessionId", "event", "seq"));
    assertThat(arrived.pushesTo(two.ana).toString()).contains("Benny").doesNotContain("\"Ben ");
    assertThat(arrived.pushesTo(two.ben).toString()).contains("Ana");
  }
}
