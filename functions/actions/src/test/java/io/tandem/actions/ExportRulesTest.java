package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.fixtures.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
final class ExportRulesTest {
  private static final String PHONE =
      """
      {"pushToken":"ExponentPushToken[%s]","platform":"ios",
       "quietHours":{"timezone":"Europe/Berlin","from":"22:00","to":"07:00"}}
      """;

  @Test
  void everythingIsExportedAsTheCallerSeesIt() {
    Two two = Two.revealed();
    done(
        two.as(
            two.ana,
            "POST",
            "/empathy/validate",
            "{\"validated\":false,\"feedback\":\"not quite\"}"));
    String token = UUID.randomUUID().toString();
    done(Api.call(two.ben, "POST", "/push/devices", PHONE.formatted(token)));

    JsonNode page = done(Api.call(two.ben, "GET", "/me/export", null));

    assertThat(page.get("sessions")).hasSize(1);
    assertThat(page.at("/sessions/0/state")).isEqualTo(two.state(two.ben));
    assertThat(page.at("/sessions/0/events")).isEqualTo(two.events(two.ben));
    assertThat(page.get("devices")).hasSize(1);
    assertThat(page.at("/devices/0/pushToken").asText())
        .isEqualTo("ExponentPushToken[" + token + "]");
    assertThat(page.at("/devices/0/quietHours/from").asText()).isEqualTo("22:00");
    assertThat(page.at("/devices/0/registeredAt").asText()).matches(".*T.*\\.\\d{3}Z");
    assertThat(page.get("nextCursor").isNull()).isTrue();
    assertThat(page.toString()).contains("not quite").doesNotContain(two.invitation);
  }

  @Test
  void aUserWithNothingStoredGetsNothing() {
    assertThat(done(Api.call("nobody-" + UUID.randomUUID(), "GET", "/me/export", null)))
        .hasToString("{\"sessions\":[],\"devices\":[],\"nextCursor\":null}");
  }

  @Test
  void allPagesTogetherHoldEachEventOnce() {
    Two two = Two.joined();
    String session = two.session;
    storeEvents(session, 3, 452);
    List<String> others = Stream.generate(() -> open(two.ana)).limit(45).sorted().toList();
    storeEvents(others.get(20), 1, 199);
    done(Api.call(two.ana, "POST", "/push/devices", PHONE.formatted(two.session)));

    List<String> sessions = new ArrayList<>();
    List<String> events = new ArrayList<>();
    List<Integer> devices = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = done(Api.call(two.ana, "GET", "/me/export" + cursor, null));
      int exported = 0;
      for (JsonNode one : page.get("sessions")) {
        String id = one.at("/state/session/id").asText();
        sessions.add(id);
        one.get("events").forEach(event -> events.add(id + " " + event.at("/data/seq").asText()));
        exported += one.get("events").size();
      }
      assertThat(exported).isLessThanOrEqualTo(200);
      assertThat(page.get("sessions").size()).isLessThanOrEqualTo(20);
      devices.add(page.get("devices").size());
      cursor =
          page.get("nextCursor").isNull() ? null : "?cursor=" + page.get("nextCursor").asText();
    }

    assertThat(events)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    LongStream.rangeClosed(1, 452).mapToObj(seq -> session + " " + seq),
                    LongStream.rangeClosed(1, 199).mapToObj(seq -> others.get(20) + " " + seq))
                .toList());
    assertThat(sessions).contains(session).containsAll(others);
    assertThat(sessions.stream().distinct().count()).isEqualTo(46);
    assertThat(devices.get(0)).isEqualTo(1);
    assertThat(devices.subList(1, devices.size())).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "", "00000000-0000-0000-0000-000000000000", "_1"})
  void anInvalidCursorIsRefused(String cursor) {
    invalid(Api.call("ana", "GET", "/me/export?cursor=" + cursor, null), "cursor");
  }

  private static String open(String inviter) {
    return Api.call(inviter, "POST", "/sessions", "{\"inviteName\":\"Ben\"}")
        .data()
        .at("/state/session/id")
        .asText();
  }

  /** Stores events with these numbers, as in a long conversation. */
  private static void storeEvents(String session, int from, int to) {
    Sql.run(
        """
        insert into session_events
        select gen_random_uuid(), '%1$s', i, 'session.paused', false, now(),
          '{"triggeredByUserId": "inviter", "progress": {}}', now()
        from generate_series(%2$d, %3$d) i;
        update sessions set seq = %3$d where id = '%1$s'
        """
            .formatted(session, from, to));
  }
}
