package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counted by the server, without begin and commit. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class StatementsTest {
  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken(2));
    Sql.run("delete from rings");
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aPushReadsPhonesClaimsAndStoresTickets() {
    Two two = Two.joined();
    two.withPhoneOfBen().withPhone(two.ben, "second");

    assertThat(during(() -> Sns.deliver(two.pause()).statusCode(204))).isEqualTo(3);
  }

  @Test
  void aHeldPushReadsPhonesAndClaims() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));

    assertThat(during(() -> Sns.deliver(two.pause()).statusCode(204))).isEqualTo(2);
  }

  @Test
  void aRunTakesRingsStoresTicketsAndDeletesOldRings() {
    Two two = Two.joined().withQuietPhoneOfBen();
    Two other = Two.joined().withQuietPhoneOfBen();
    clock.stopAt("2026-11-24T01:00:00Z");
    Sns.deliver(two.pause());
    Sns.deliver(other.pause());
    clock.stopAt("2026-11-24T06:00:00Z");

    assertThat(during(sendHeld::handle)).isEqualTo(3);
    assertThat(ExpoRequests.pushed()).hasSize(2);
  }

  /** Without the driver's queries on a new connection, and the pool's test of an idle one. */
  private static long during(Runnable action) {
    Sql.number("select 1 from pg_stat_statements_reset()");
    action.run();
    return Sql.number(
        """
        select coalesce(sum(calls), 0) from pg_stat_statements
        where query !~* '^(begin|commit|set|show)'
          and query !~* '^select .*(pg_stat_statements|current_setting|pg_catalog)' and toplevel
        """);
  }
}
