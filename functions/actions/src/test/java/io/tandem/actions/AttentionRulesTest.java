package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member has seen, and until when they mute pushes. */
@HttpTest
final class AttentionRulesTest {

  @Test
  void thePartnersEventsAreUnseenUntilTheyAreMarked() {
    Two two = Two.atWitness(); // ana confirmed, ben joined and signed
    done(two.as(two.ben, "POST", "/pause", null));

    assertThat(unseen(two, two.ana)).as("ben joined, signed and paused").isEqualTo(3);
    assertThat(unseen(two, two.ben)).as("ana confirmed before ben joined").isEqualTo(1);
    assertThat(seen(two, two.ana, 2)).as("ben has signed and paused since").isEqualTo(2);
    assertThat(seen(two, two.ana, 4)).isZero();
    done(two.as(two.ana, "POST", "/resume", null));
    assertThat(unseen(two, two.ana)).as("one's own").isZero();
    assertThat(unseen(two, two.ben)).as("acting marks nothing").isEqualTo(2);
    assertThat(seen(two, two.ben, 4)).as("ana's last").isEqualTo(1);
    assertThat(list(two.ben).get("unseen").asInt()).isEqualTo(1);
  }

  @Test
  void theHighestMarkWins() {
    Two two = Two.atWitness();
    long version = seenState(two, two.ana, 3).get("version").asLong();

    for (int lower : new int[] {3, 2, 0}) {
      JsonNode state = seenState(two, two.ana, lower);
      assertThat(state.get("unseen").asInt()).isZero();
      assertThat(state.get("version").asLong()).isEqualTo(version);
    }
    assertThat(Sql.number("select inviter_seen_seq from sessions where id = '" + two.session + "'"))
        .isEqualTo(3);
  }

  @Test
  void aSeqThatWasNotGivenOutYetIsRefused() {
    Two two = Two.atWitness();

    invalid(markSeen(two, two.ana, "4"), "seq");
    invalid(markSeen(two, two.ana, "9223372036854775807"), "seq");
    assertThat(unseen(two, two.ana)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "\"1\"", "true", "null", "1e2", "99999999999999999999"})
  void aMarkIsAWholeNumber(String seq) {
    Two two = Two.joined();

    invalid(markSeen(two, two.ana, seq), "seq");
    invalid(two.as(two.ana, "POST", "/seen", null), "seq");
  }

  @Test
  void markingAndMutingAffectOnlyTheCaller() {
    Two two = Two.atWitness();
    JsonNode before = two.state(two.ben);

    done(markSeen(two, two.ana, "3"));
    done(mute(two, two.ana, "\"2030-01-01T00:00:00Z\""));

    assertThat(two.state(two.ben)).isEqualTo(before);
    assertThat(two.events(two.ben)).as("no event").hasSize(3);
    refused(markSeen(two, "cleo", "1"), 404, "NOT_FOUND");
    refused(mute(two, "cleo", "null"), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-01-01T00:00:00Z, 2030-01-01T00:00:00.000Z",
    "2030-01-01T02:00:00.1239+02:00, 2030-01-01T00:00:00.123Z",
    "1999-12-31T23:59:59Z, 1999-12-31T23:59:59.000Z",
    "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
  })
  void mutingLastsUntilATime(String until, String kept) {
    Two two = Two.joined();
    long version = two.state(two.ana).get("version").asLong();

    JsonNode muted = done(mute(two, two.ana, "\"" + until + "\"")).get("state");

    assertThat(muted.get("mutedUntil").asText()).isEqualTo(kept);
    assertThat(two.state(two.ana)).isEqualTo(muted);
    assertThat(muted.get("version").asLong()).isGreaterThan(version);
    assertThat(done(mute(two, two.ana, "null")).at("/state/mutedUntil").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"tomorrow\"",
        "\"2030-01-01\"",
        "\"2030-01-01T00:00:00\"",
        "\"2030-01-01T00:00Z\"",
        "\"2030-01-01T00:00:00+02\"",
        "\"2030-02-30T00:00:00Z\"",
        "\"+10000-01-01T00:00:00Z\"",
        "\"9999-12-31T23:59:59-18:00\"",
        "\"1969-12-31T23:59:59Z\"",
        "\"\"",
        "1893456000",
        "true"
      })
  void aMalformedTimeIsRefused(String until) {
    Two two = Two.joined();

    invalid(mute(two, two.ana, until), "until");

    assertThat(two.state(two.ana).get("mutedUntil").isNull()).isTrue();
  }

  @Test
  void aMissingTimeDoesNotCountAsNull() {
    Two two = Two.joined();

    invalid(two.as(two.ana, "PUT", "/mute", "{}"), "until");
    invalid(two.as(two.ana, "PUT", "/mute", null), "until");
  }

  private static int unseen(Two two, String caller) {
    return two.state(caller).get("unseen").asInt();
  }

  private static int seen(Two two, String caller, int seq) {
    return seenState(two, caller, seq).get("unseen").asInt();
  }

  private static JsonNode seenState(Two two, String caller, int seq) {
    return done(markSeen(two, caller, Integer.toString(seq))).get("state");
  }

  private static Answer markSeen(Two two, String caller, String seq) {
    return two.as(caller, "POST", "/seen", "{\"seq\":" + seq + "}");
  }

  private static Answer mute(Two two, String caller, String until) {
    return two.as(caller, "PUT", "/mute", "{\"until\":" + until + "}");
  }

  private static JsonNode list(String caller) {
    return done(Api.call(caller, "GET", "/sessions", null)).get("items").get(0);
  }
}
