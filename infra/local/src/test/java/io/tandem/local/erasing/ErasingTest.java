package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.OnRealStage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** After erasing themselves, a person is found in no table. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ErasingTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Set<String> OF_A_MEMBER =
      Set.of(
          "idempotency_keys.caller",
          "push_deliveries.user_id",
          "push_devices.user_id",
          "push_tickets.user_id",
          "rings.user_id");

  private final LocalStage stage;
  private final Columns columns;

  ErasingTest(LocalStage stage) {
    this.stage = stage;
    this.columns = new Columns(stage);
  }

  @AfterAll
  void close() {
    columns.close();
  }

  @Test
  void everyColumnThatCanHoldTextIsSearched() {
    assertThat(columns.names())
        .containsAll(OF_A_MEMBER)
        .contains(
            "sessions.inviter_user_id",
            "sessions.invitation_declined_by",
            "sessions.invitee_attempt_context",
            "session_events.data",
            "idempotency_keys.answer",
            "idempotency_keys.body_hash");
  }

  @Test
  void nothingOfAnErasedInviterIsLeft() {
    Two two = Two.refining(stage);
    two.pausedBy(two.ana);
    JsonNode draft = two.ana.writes("/sessions", "{\"inviteName\":\"%s\"}", "another name");
    String drafted = "/sessions/" + draft.at("/state/session/id").asText();
    must(
        two.ana.phone.call(
            "PUT",
            drafted + "/invitation/message",
            "{\"message\":\"%s\"}".formatted(two.ana.marks.mark("draft"))));
    awaitRung(two, two.ana);

    leavesWithoutTrace(two, two.ana, two.ben);

    assertThat(two.state(two.ben).at("/invitation/inviterName").isNull()).isTrue();
    assertThat(two.state(two.ben).at("/invitation/message").isNull()).isTrue();
  }

  @Test
  void nothingOfAnErasedInviteeIsLeftNotEvenTheInvitersNameForThem() {
    Two two = Two.refining(stage);
    two.ben.marks.share("name for the other", two.ana.marks);
    two.ana.marks.without("name for the other");
    two.pausedBy(two.ben);
    awaitRung(two, two.ben);

    leavesWithoutTrace(two, two.ben, two.ana);

    assertThat(two.state(two.ana).at("/invitation/message").asText())
        .isEqualTo(two.ana.marks.of("message"));
  }

  @Test
  void nothingIsLeftOfAnErasedUserWhoDeclined() {
    Two two = Two.declined(stage);
    two.ben.marks.share("name for the other", two.ana.marks);
    two.ana.marks.without("name for the other");
    JsonNode before = two.state(two.ana);
    assertFound(two.ben.marks);
    assertThat(columnsOf(two.ben))
        .contains(
            "sessions.invitation_declined_by", "idempotency_keys.caller", "push_devices.user_id");
    Map<String, Set<String>> partners = columns.holding(two.ana.marks.all());

    two.ben.erase();

    assertThat(columns.holding(two.ben.marks.all())).isEmpty();
    assertThat(columns.holding(two.ana.marks.all())).isEqualTo(partners);
    JsonNode after = two.state(two.ana);
    assertThat(after.get("version").asLong()).isGreaterThan(before.get("version").asLong());
    assertThat(after.get("seq")).isEqualTo(before.get("seq"));
    assertThat(after.at("/session/reason").isNull()).isTrue();
    assertThat(after.at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(history(two, two.ana).toString()).contains("erased-");
  }

  @Test
  void anErasedUserCanStartAfreshAndBeErasedAgain() {
    Two two = Two.refining(stage);
    two.ben.erase();
    two.ben.erase();
    assertThat(must(two.ben.phone.get("/sessions")).get("items")).isEmpty();
    assertThat(must(two.ben.phone.get("/me/export")).get("sessions")).isEmpty();
    assertThat(must(two.ben.phone.get("/me/export")).get("devices")).isEmpty();

    two.ben.writes("/sessions", "{\"inviteName\":\"%s\"}", "name for the other");
    two.ben.phone.switchOn();
    assertFound(two.ben.marks, "user", "name", "push token", "key", "name for the other");

    two.ben.erase();

    assertThat(columns.holding(two.ben.marks.all())).isEmpty();
  }

  @Test
  void whenBothAreErasedTheSessionBelongsToNobody() {
    Two two = Two.refining(stage);

    two.ana.erase();
    two.ben.erase();

    assertThat(columns.holding(two.ana.marks.all())).isEmpty();
    assertThat(columns.holding(two.ben.marks.all())).isEmpty();
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(new Arrived(stage).published(two.session)).contains(seqOf(two)));
    assertThat(columns.holding(List.of(two.session))).isNotEmpty();
  }

  @Test
  void theIdempotencyKeyOfAnErasureIsNotKept() {
    Two two = Two.refining(stage);
    String key = two.ben.marks.mark("key of erasing");

    must(two.ben.phone.send("DELETE", "/me", null, key).join());

    assertThat(columns.holding(two.ben.marks.all())).isEmpty();
    assertThat(two.ben.phone.send("DELETE", "/me", null, key).join().replayed()).isFalse();
  }

  @Test
  void eventsPublishedAfterTheErasureDoNotNameThePerson() throws IOException {
    Two two;
    stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
    try {
      two = Two.refining(stage);
      two.ben.erase();
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }
    awaitRelayed(two);

    for (String audience : List.of("public", "members")) {
      assertThat(new Arrived(stage).onTopic(two.session, audience).toString())
          .contains("erased-", "partner.erased", two.ana.phone.userId)
          .doesNotContain(two.ben.marks.all().toArray(String[]::new));
    }
    assertThat(new Arrived(stage).asHeard(two.ben.phone, two.session)).isEmpty();
    assertThat(columns.holding(two.ben.marks.all())).isEmpty();
  }

  /** The user registers a device again. Events of their old session must not reach it. */
  @Test
  void aRedeliveredOldEventLeavesNothing() {
    Two two = Two.refining(stage);
    two.pausedBy(two.ana);
    awaitRung(two, two.ben);
    two.ben.erase();
    two.ben.phone.switchOn();
    Map<String, Set<String>> before = columns.holding(two.ben.marks.all());
    int pushed = new Arrived(stage).pushesTo(two.ben.phone).size();

    new Redelivery(stage).ofAll(two.session);

    assertThat(columns.holding(two.ben.marks.all())).isEqualTo(before);
    assertThat(before.keySet())
        .containsExactlyInAnyOrder(two.ben.phone.userId, two.ben.phone.pushToken);
    assertThat(columnsOf(two.ben)).doesNotContain("push_deliveries.user_id", "rings.user_id");
    assertThat(new Arrived(stage).pushesTo(two.ben.phone)).hasSize(pushed);
    two.ben.erase();
  }

  @Test
  void aPushOnItsWayDuringTheErasureLeavesNothing() {
    Two two = Two.joined(stage);
    DuringPush during =
        new DuringPush(
            stage, () -> columnsOf(two.ben).contains("push_deliveries.user_id"), two.ben::erase);
    try {
      two.pausedBy(two.ana);
      await().atMost(SOON).until(during::isOver);
    } finally {
      during.stop();
    }
    awaitDelivered(two, two.ana);

    await()
        .during(Duration.ofSeconds(1))
        .atMost(SOON)
        .untilAsserted(() -> assertThat(columns.holding(two.ben.marks.all())).isEmpty());
  }

  private void leavesWithoutTrace(Two two, MarkingPerson gone, MarkingPerson partner) {
    assertFound(gone.marks);
    assertThat(columnsOf(gone)).containsAll(OF_A_MEMBER);
    Map<String, Set<String>> partners = columns.holding(partner.marks.all());
    JsonNode before = two.state(partner);

    gone.erase();

    assertThat(columns.holding(gone.marks.all())).isEmpty();
    assertThat(columns.holding(partner.marks.all()).keySet()).isEqualTo(partners.keySet());
    assertThat(gone.phone.get(two.path("/state")).status()).isEqualTo(404);
    JsonNode after = two.state(partner);
    assertThat(after.get("seq").asInt()).isEqualTo(before.get("seq").asInt() + 2);
    assertThat(after.at("/session/status").asText()).isEqualTo("ABANDONED");
    assertThat(after.at("/session/endedBy").asText()).isEqualTo("partner");
    assertThat(after.at("/partner/id").asText()).startsWith("erased-");
    assertThat(after.at("/partner/name").isNull()).isTrue();
    assertThat(after.at("/invitation/name").isNull()).isTrue();
    assertThat(after.at("/empathy/partner/content").isNull()).isTrue();
    assertThat(after.at("/empathy/mine/content").asText()).isEqualTo(partner.marks.of("guess"));
    awaitDelivered(two, partner);
    assertTold(two, partner);
    assertThat(columns.holding(gone.marks.all())).as("after everything was delivered").isEmpty();
  }

  private void assertTold(Two two, MarkingPerson partner) {
    Arrived arrived = new Arrived(stage);
    List<JsonNode> heard = arrived.heard(partner.phone, two.session);
    assertThat(heard.subList(heard.size() - 2, heard.size()))
        .extracting(message -> message.get("name").asText())
        .containsExactly("session.left", "partner.erased");
    assertThat(heard.get(heard.size() - 1).at("/data/state")).isEqualTo(two.state(partner));
    assertThat(arrived.pushesTo(partner.phone))
        .extracting(push -> push.at("/data/event").asText())
        .doesNotContain("partner.erased");
  }

  private void assertFound(Marks marks) {
    assertFound(marks, marks.byKind().keySet().toArray(String[]::new));
  }

  /** Without this, not finding them would prove nothing. */
  private void assertFound(Marks marks, String... kinds) {
    Set<String> found = columns.holding(marks.all()).keySet();
    for (String kind : kinds) {
      assertThat(found).as(kind).contains(marks.of(kind));
    }
  }

  private Set<String> columnsOf(MarkingPerson one) {
    String id = one.phone.userId;
    return columns.holding(List.of(id)).getOrDefault(id, new TreeSet<>());
  }

  private void awaitRung(Two two, MarkingPerson one) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(columnsOf(one)).as(two.session).containsAll(OF_A_MEMBER));
  }

  private void awaitDelivered(Two two, MarkingPerson one) {
    await().atMost(SOON).untilAsserted(() -> assertDelivered(two, one));
  }

  private void assertDelivered(Two two, MarkingPerson one) {
    assertThat(new Arrived(stage).seqs(one.phone, two.session))
        .contains(two.state(one).get("seq").asInt());
  }

  private void awaitRelayed(Two two) throws IOException {
    TestClient client = new TestClient(stage.uri());
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              client.post("/local/functions/relay-outbox/invoke", "{}");
              assertDelivered(two, two.ana);
            });
  }

  private static JsonNode history(Two two, MarkingPerson one) {
    return must(one.phone.get(two.path("/events?after=0&limit=200")));
  }

  private int seqOf(Two two) {
    List<Integer> published = new Arrived(stage).published(two.session);
    return published.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
