package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The number on the app's icon: sessions with something unseen, counted when a push is sent. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class BadgeTest {
  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  private final Two two = Two.joined();

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.takenAll());
    Sql.run("delete from rings");
    clock.stopAt("2026-11-24T01:00:00Z");
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void itCountsSessionsNotEvents() {
    two.withPhoneOfBen().another();
    Sql.run("update sessions set invitee_unseen = 9 where invitee_user_id = ?", two.ben);

    assertThat(badgeOfAPush()).isEqualTo(2);
  }

  @Test
  void seenEventsDoNotCount() {
    two.withPhoneOfBen().another().seenByBen(7);

    assertThat(badgeOfAPush()).isEqualTo(1);
  }

  @Test
  void aMutedSessionCountsOnlyOnceTheMuteEnds() {
    two.withPhoneOfBen().another().mutedByBen("2026-11-24T01:00:01Z");
    two.another().mutedByBen("2026-11-24T01:00:00Z");

    assertThat(badgeOfAPush()).isEqualTo(2);
  }

  @Test
  void sessionsCountForTheInviterToo() {
    two.withPhone(two.ana, "hers");

    Sns.deliver(two.event(two.ben, new Move.SessionPaused())).statusCode(204);

    assertThat(ExpoRequests.pushed().get(0).get("badge").isIntegralNumber()).isTrue();
    assertThat(ExpoRequests.pushed().get(0).get("badge").asLong()).isEqualTo(1);
  }

  @Test
  void aHeldPushHasTheNumberAtTheTimeOfSending() {
    two.withQuietPhoneOfBen();
    Two other = two.another();
    Sns.deliver(two.pause()).statusCode(204);
    Sns.deliver(other.pause()).statusCode(204);
    other.seenByBen(7);
    two.another();
    two.another();

    clock.stopAt("2026-11-24T06:00:00Z");
    sendHeld.handle();

    assertThat(ExpoRequests.pushed().findValuesAsText("badge")).containsExactly("3");
  }

  private long badgeOfAPush() {
    Sns.deliver(two.pause()).statusCode(204);
    return ExpoRequests.pushed().get(0).get("badge").asLong();
  }
}
