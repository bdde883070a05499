package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Move;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import io.tandem.push.RingCase.Muted;
import io.tandem.push.RingCase.Quiet;
import io.tandem.push.RingCase.Seen;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Present or not, seen, muted, quiet, just rung, old, and every combination: each phone rings when
 * it should. All cases run at once, each with its own two people.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class RingCasesTest {
  private static final Map<String, List<Duration>> RUNG = new HashMap<>();
  private static boolean played;

  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  static Stream<RingCase> all() {
    return RingCase.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPhoneRingsWhenItShould(RingCase one) {
    assertThat(RUNG.getOrDefault(token(one), List.of()))
        .containsExactlyElementsOf(one.rings().stream().toList());
  }

  /** Runs once, before the first test. */
  @BeforeEach
  void playAllCases() {
    if (played) {
      return;
    }
    played = true;
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.takenAll());
    Sql.run("delete from rings");
    Map<RingCase, Two> people = new HashMap<>();
    all().forEach(one -> people.put(one, prepare(one)));

    clock.stopAt(RingCase.DELIVERY.toString());
    deliver(people, false);
    stubFor(get(urlMatching("/channels/.*")).willReturn(AblyStatus.subscribers(1)));
    deliver(people, true);
    note(Duration.ZERO);
    for (int run = 1; run <= RingCase.RUNS; run++) {
      runAfter(RingCase.BETWEEN_RUNS.multipliedBy(run), people);
    }
    clock.run();
  }

  private static Two prepare(RingCase one) {
    Two two = Two.joined();
    Sql.run("insert into push_devices values (?, ?, 'ios', now())", token(one), two.ben);
    if (one.quiet() != Quiet.NEVER) {
      Sql.run(
          """
          update push_devices set quiet_zone = 'UTC', quiet_from = cast(? as time),
            quiet_to = cast(? as time) where push_token = ?
          """,
          one.quiet().from,
          one.quiet().to,
          token(one));
    }
    if (one.seen() == Seen.BEFORE) {
      two.seenByBen(7);
    }
    switch (one.muted()) {
      case NEVER, LATER -> {}
      case BEFORE -> two.mutedByBen(RingCase.DELIVERY.toString());
      case FOR_A_MOMENT -> two.mutedByBen("2026-11-24T12:00:01Z");
    }
    Duration ago = one.lastRing().ago;
    if (ago != null) {
      rung(two, one, RingCase.DELIVERY.minus(ago));
    }
    return two;
  }

  private static void rung(Two two, RingCase one, Instant at) {
    Sql.run(
        """
        insert into rings values (?, ?, ?, gen_random_uuid(), 'session.joined', 6,
          cast(? as timestamptz), null, cast(? as timestamptz))
        """,
        token(one),
        two.ben,
        two.session,
        at.toString(),
        at.toString());
  }

  private static void deliver(Map<RingCase, Two> people, boolean present) {
    people.forEach(
        (one, two) -> {
          if (one.present() == present) {
            Sns.deliver(two.event(two.ana, new Move.SessionPaused(), 7, one.occurred()))
                .statusCode(204);
          }
        });
  }

  private void runAfter(Duration after, Map<RingCase, Two> people) {
    if (after.equals(RingCase.FIRST_RUN_LATER)) {
      people.forEach(RingCasesTest::seeOrMute);
    }
    clock.stopAt(RingCase.DELIVERY.plus(after).toString());
    sendHeld.handle();
    note(after);
  }

  private static void seeOrMute(RingCase one, Two two) {
    if (one.seen() == Seen.LATER) {
      two.seenByBen(7);
    }
    if (one.muted() == Muted.LATER) {
      two.mutedByBen("2026-11-25T12:00:00Z");
    }
  }

  private static void note(Duration after) {
    ExpoRequests.phonesRung()
        .forEach(token -> RUNG.computeIfAbsent(token, t -> new ArrayList<>()).add(after));
    ExpoRequests.forget();
  }

  private static String token(RingCase one) {
    return "ExponentPushToken[case-" + one.number() + "]";
  }
}
