package io.tandem.local.hostile;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.journey.RealStage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write stays inside, whatever goes wrong. */
@ExtendWith(RealStage.class)
final class CanariesTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Canaries texts = new Canaries();
  private final Canaries names = new Canaries();

  @Test
  void aWholeConversationIsNowhereButWithTheTwo(LocalStage stage) {
    CanaryConversation two = new CanaryConversation(stage, texts, names).joined();
    two.goOnToTheEnd();
    CanaryConversation declined = new CanaryConversation(stage, texts, names);
    must(declined.decline());

    for (CanaryConversation each : List.of(two, declined)) {
      Arrived arrived = new Arrived(stage);
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(arrived.seqs(each.session)).hasSize(each.version()));
      Outside outside = new Outside(stage);
      assertThat(outside.published(each.session)).contains("invitation.confirmed");
      assertNone(outside.published(each.session));
      assertNone(outside.sessionChannel(each.session));
      for (Phone phone : List.of(each.ana, each.ben)) {
        for (JsonNode push : arrived.pushesTo(phone)) {
          assertThat(texts.in(push.toString())).isEmpty();
          assertNone(push.get("data").toString());
        }
      }
    }
    assertThat(new Arrived(stage).pushesTo(two.ana)).isNotEmpty();
    assertNone(new Outside(stage).logs());
  }

  @Test
  void whatPostgresRefusesIsLoggedWithoutTheTexts(LocalStage stage) throws SQLException {
    CanaryConversation two = new CanaryConversation(stage, texts, names);
    CanaryConversation other = new CanaryConversation(stage, texts, names);
    String body = texts.body("message");
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
    String logs = new Outside(stage).logs();
    assertThat(logs).contains("SQLState 23505", "SQLState 23514");
    assertNone(logs);
  }

  @Test
  void aConnectionThatEndsInTheMiddleIsLoggedWithoutTheTexts(LocalStage stage) throws SQLException {
    CanaryConversation two = new CanaryConversation(stage, texts, names);
    try (Breakage breakage = new Breakage(stage)) {
      breakage.hold(two.session);
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(() -> two.draft(texts.body("message")));
      breakage.endTheConnectionThatWaits();
      assertFailed(waiting.join());
    }
    must(two.draft(texts.body("message")));
    String logs = new Outside(stage).logs();
    assertThat(logs).contains("SQLState 57P01");
    assertNone(logs);
  }

  @Test
  void whatSubscribersFailAtIsLoggedWithoutTheTexts(LocalStage stage) throws Exception {
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
  void whatCannotBePublishedIsLoggedWithoutTheTexts(LocalStage stage) {
    stage.faults().set(FaultTarget.SNS, FaultMode.RESET);
    try {
      new CanaryConversation(stage, texts, names).joined();
    } finally {
      stage.faults().mend(FaultTarget.SNS);
    }
    String logs = new Outside(stage).logs();
    assertThat(logs).contains("Could not publish");
    assertNone(logs);
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
