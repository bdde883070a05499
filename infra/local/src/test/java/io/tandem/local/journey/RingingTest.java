package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static io.tandem.local.journey.Rings.PAUSE;
import static io.tandem.local.journey.Rings.TO_LOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When a phone rings, and when it does not. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RingingTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final LocalStage stage;
  private final Rings rings;

  RingingTest(LocalStage stage) {
    this.stage = stage;
    this.rings = new Rings(stage);
  }

  @Test
  void aPresentUserWhoDoesNotLookIsRungInTheEnd() throws IOException {
    Conversation two = switchedOn();
    try (Listener ben = Listening.listen(stage, two.ben)) {
      int paused = does(two, "/pause");
      awaitWaiting(two.ben, paused);

      rings.after(TO_LOOK.minusSeconds(30), two.ben);
      assertThat(rings.rung(two.ben)).as("too early").isEmpty();
      rings.after(Duration.ofSeconds(31), two.ben);

      assertThat(rings.rung(two.ben)).containsExactly(paused);
      assertThat(rings.waiting(two.ben)).isEmpty();
      assertThat(ben.events()).isNotEmpty();
    }
  }

  @Test
  void aPresentUserWhoHasSeenItIsNotRung() throws IOException {
    Conversation two = switchedOn();
    try (Listener ben = Listening.listen(stage, two.ben)) {
      int paused = does(two, "/pause");
      awaitWaiting(two.ben, paused);

      must(two.post(two.ben, "/seen", "{\"seq\":%s}".formatted(paused)));
      rings.after(TO_LOOK, two.ben);

      assertThat(rings.rung(two.ben)).isEmpty();
      assertThat(rings.waiting(two.ben)).isEmpty();
      assertThat(ben.events()).isNotEmpty();
    }
  }

  @Test
  void thirtyMovesInAMinuteRingOnceAndAgainForTheLast() {
    Conversation two = switchedOn();
    int first = does(two, "/pause");
    await().atMost(SOON).until(() -> rings.rung(two.ben).equals(List.of(first)));
    int last = first;
    for (int i = 0; i < 14; i++) {
      does(two, "/resume");
      last = does(two, "/pause");
    }
    awaitWaiting(two.ben, last);

    rings.send();
    assertThat(rings.rung(two.ben)).as("within the minute").containsExactly(first);
    rings.after(PAUSE, two.ben);

    assertThat(rings.rung(two.ben)).containsExactly(first, last);
    assertThat(rings.waiting(two.ben)).isEmpty();
  }

  @Test
  void aMutedSessionRingsNobodyAndKeepsNothingForLater() {
    Conversation two = switchedOn();
    must(
        two.ben.call(
            "PUT",
            "/sessions/" + two.session + "/mute",
            "{\"until\":\"2100-01-01T00:00:00.000Z\"}"));
    assertThat(two.state(two.ana).get("mutedUntil").isNull()).as("hers").isTrue();
    does(two, "/pause");
    // In the other direction it rings, so his event has been handled as well.
    must(two.post(two.ben, "/resume", null));
    await().atMost(SOON).until(() -> !rings.rung(two.ana).isEmpty());
    await().atMost(SOON).until(() -> rings.claimed(two.ben) > 0);

    must(two.ben.call("PUT", "/sessions/" + two.session + "/mute", "{\"until\":null}"));
    rings.after(TO_LOOK, two.ben);
    assertThat(rings.rung(two.ben)).isEmpty();

    int paused = does(two, "/pause");
    await().atMost(SOON).until(() -> rings.rung(two.ben).equals(List.of(paused)));
  }

  @Test
  void aWaitingRingIsDroppedOnceItIsMutedOrADayOld() throws IOException {
    Conversation muted = switchedOn();
    Conversation old = switchedOn();
    try (Listener one = Listening.listen(stage, muted.ben);
        Listener other = Listening.listen(stage, old.ben)) {
      awaitWaiting(muted.ben, does(muted, "/pause"));
      awaitWaiting(old.ben, does(old, "/pause"));

      must(
          muted.ben.call(
              "PUT",
              "/sessions/" + muted.session + "/mute",
              "{\"until\":\"2100-01-01T00:00:00.000Z\"}"));
      rings.age(Duration.ofHours(24), old.ben);
      rings.after(TO_LOOK, muted.ben);
      rings.after(TO_LOOK, old.ben);

      for (Phone phone : List.of(muted.ben, old.ben)) {
        assertThat(rings.rung(phone)).isEmpty();
        assertThat(rings.waiting(phone)).isEmpty();
      }
      assertThat(one.events()).isNotEmpty();
      assertThat(other.events()).isNotEmpty();
    }
  }

  @Test
  void theIconShowsHowManySessionsHaveUnseenEvents() {
    Conversation two = switchedOn();
    Conversation more = Conversation.joined(two.ana, two.ben);
    Conversation muted = Conversation.joined(two.ana, two.ben);
    must(
        two.ben.call(
            "PUT",
            "/sessions/" + muted.session + "/mute",
            "{\"until\":\"2100-01-01T00:00:00.000Z\"}"));
    does(muted, "/pause");

    assertThat(badgeAfter(two, "/pause", 1)).isEqualTo(2);
    must(more.post(two.ben, "/seen", "{\"seq\":%s}".formatted(more.state(two.ben).get("seq"))));
    rings.after(PAUSE, two.ben);
    assertThat(badgeAfter(two, "/resume", 2)).isEqualTo(1);
  }

  private int badgeAfter(Conversation two, String step, int pushes) {
    does(two, step);
    Arrived arrived = new Arrived(stage);
    await().atMost(SOON).until(() -> arrived.pushesTo(two.ben).size() == pushes);
    return arrived.pushesTo(two.ben).get(pushes - 1).get("badge").asInt();
  }

  private Conversation switchedOn() {
    Conversation two = Conversation.joined(stage);
    two.ana.switchOn();
    two.ben.switchOn();
    return two;
  }

  /** Ana makes the move; returns its event's number. */
  private static int does(Conversation two, String step) {
    return must(two.post(two.ana, step, null)).at("/state/seq").asInt();
  }

  private void awaitWaiting(Phone phone, int seq) {
    await().atMost(SOON).until(() -> rings.waiting(phone).equals(List.of(seq)));
  }
}
