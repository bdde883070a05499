package io.tandem.local.hostile;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.access.SessionRows;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.journey.Rings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What people write stays inside, whatever goes wrong. */
@OnRealStage
final class CanariesTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Canaries texts = new Canaries();
  private final Canaries names = new Canaries();

  @Test
  void textsOfAConversationReachOnlyTheTwo(LocalStage stage) {
    CanaryConversation two = new CanaryConversation(stage, texts, names).joined();
    two.continueToTheEnd();
    CanaryConversation declined = new CanaryConversation(stage, texts, names);
    must(declined.decline());

    Outside outside = new Outside(stage);
    for (CanaryConversation each : List.of(two, declined)) {
      awaitDelivered(each, stage);
      assertThat(outside.published(each.session)).contains("invitation.confirmed");
      assertNone(outside.published(each.session));
      assertNone(outside.attributes(each.session));
      assertNone(outside.otherChannels(List.of(two.ana, two.ben, declined.ana)));
      for (Phone phone : List.of(each.ana, each.ben)) {
        for (JsonNode push : new Arrived(stage).pushesTo(phone)) {
          assertThat(texts.in(push.toString())).isEmpty();
          assertNone(push.get("data").toString());
        }
      }
    }
    assertThat(new Arrived(stage).onUserChannel(declined.ben)).isEmpty();
    assertNone(outside.logs());
  }

  @Test
  void textsAreOnlyInTheSessionsRow(LocalStage stage) throws SQLException {
    CanaryConversation two = new CanaryConversation(stage, texts, names).joined();
    two.continueToTheEnd();
    CanaryConversation declined = new CanaryConversation(stage, texts, names);
    must(declined.decline());
    awaitDelivered(two, stage);

    try (Tables tables = new Tables(stage)) {
      assertThat(tables.with(two.ana.userId)).contains("idempotency_keys", "push_devices");
      for (String canary : texts.all()) {
        assertThat(tables.with(canary)).as(canary).isSubsetOf("sessions");
      }
      for (String name : names.all()) {
        assertThat(tables.with(name)).as(name).isSubsetOf("sessions");
      }
      // It is in the stored answer, which a repeat under the key gets again.
      for (CanaryConversation each : List.of(two, declined)) {
        assertThat(tables.with(each.invitation)).containsExactly("idempotency_keys", "sessions");
      }
      try (SessionRows rows = new SessionRows(stage)) {
        assertThat(texts.in(rows.of(two.session)))
            .as("message, guesses, feedback, context, reason, and the invitation's id")
            .hasSize(9);
      }
    }
  }

  private static void awaitDelivered(CanaryConversation each, LocalStage stage) {
    Arrived arrived = new Arrived(stage);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(arrived.seqs(each.ana, each.session)).hasSize(each.seq());
              for (Phone phone : List.of(each.ana, each.ben)) {
                new Rings(stage).after(Rings.PAUSE, phone);
                assertThat(new Rings(stage).rung(phone))
                    .containsAll(new Outside(stage).newestRing(each.session, phone));
              }
              assertThat(arrived.pushesTo(each.ana)).isNotEmpty();
            });
  }

  @Test
  void refusalsByPostgresAreLoggedWithoutTheTexts(LocalStage stage) throws SQLException {
    CanaryConversation two = new CanaryConversation(stage, texts, names);
    CanaryConversation other = new CanaryConversation(stage, texts, names);
    String body = texts.body("message");
    Outside outside = new Outside(stage);
    long doubles = outside.logged("SQLState 23505");
    long unfit = outside.logged("SQLState 23514");
    must(two.draft(body));
    try (Breakage breakage = new Breakage(stage)) {
      breakage.run(
          "create unique index broken on sessions (invitation_message) where invitation_message like 'CANARY%'");
      try {
        assertFailed(other.draft(body));
      } finally {
        breakage.run("drop index broken");
      }
      breakage.run("alter table sessions add constraint broken check (false) not valid");
      try {
        assertFailed(two.draft(texts.body("message")));
      } finally {
        breakage.run("alter table sessions drop constraint broken");
      }
    }
    awaitLogged(outside, "SQLState 23505", doubles);
    awaitLogged(outside, "SQLState 23514", unfit);
    assertNone(outside.logs());
  }

  @Test
  void aBrokenConnectionIsLoggedWithoutTheTexts(LocalStage stage) throws SQLException {
    CanaryConversation two = new CanaryConversation(stage, texts, names);
    Outside outside = new Outside(stage);
    long ended = outside.logged("SQLState 57P01");
    try (Breakage breakage = new Breakage(stage)) {
      breakage.hold(two.session);
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(() -> two.draft(texts.body("message")));
      breakage.endWaitingConnection();
      assertFailed(waiting.join());
    }
    must(two.draft(texts.body("message")));
    awaitLogged(outside, "SQLState 57P01", ended);
    assertNone(outside.logs());
  }

  @Test
  void failuresOfSubscribersAreLoggedWithoutTheTexts(LocalStage stage) throws Exception {
    String failed = "/local/dlq?function=push";
    TestClient client = new TestClient(stage.uri());
    int before = client.items(failed).size();
    try (Breakage breakage = new Breakage(stage)) {
      breakage.run("alter table push_deliveries add constraint broken check (false) not valid");
      try {
        new CanaryConversation(stage, texts, names).joined();
        await().atMost(SOON).until(() -> client.items(failed).size() > before);
      } finally {
        breakage.run("alter table push_deliveries drop constraint broken");
      }
    }
    assertNone(new Outside(stage).logs());
  }

  @Test
  void failuresOfPublishingAreLoggedWithoutTheTexts(LocalStage stage) {
    Outside outside = new Outside(stage);
    long unpublished = outside.logged("Could not publish");
    CanaryConversation two = new CanaryConversation(stage, texts, names);
    stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
    try {
      two.joined();
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }
    awaitLogged(outside, "Could not publish", unpublished);
    awaitRelayed(two, stage);
    assertNone(outside.logs());
  }

  /** Otherwise the relay would do it while other tests watch for writes. */
  private static void awaitRelayed(CanaryConversation two, LocalStage stage) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              new TestClient(stage.uri()).post("/local/functions/relay-outbox/invoke", "{}");
              assertThat(new Arrived(stage).published(two.session)).contains(two.seq());
            });
  }

  /** Waits for one more than before. */
  private static void awaitLogged(Outside outside, String text, long before) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(outside.logged(text)).as(text).isGreaterThan(before));
  }

  private void assertFailed(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(500);
    assertThat(answer.code()).isEqualTo("INTERNAL_ERROR");
    assertNone(answer.toString());
  }

  private void assertNone(String text) {
    assertThat(texts.in(text)).as(text).isEmpty();
    assertThat(names.in(text)).as(text).isEmpty();
  }
}
