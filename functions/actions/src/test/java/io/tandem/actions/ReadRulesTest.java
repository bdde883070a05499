package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import io.tandem.sessions.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@HttpTest
final class ReadRulesTest {

  static Stream<String> reads() {
    String ofASession = "GET /api/v1/sessions/{id}";
    return Template.functionByRoute().keySet().stream()
        .filter(route -> route.startsWith(ofASession))
        .map(route -> route.substring(ofASession.length()));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void nobodyElseCanTellWhetherThereIsASession(String path) {
    Two two = Two.atWitness();

    Answer stranger = two.as("cleo", "GET", path, null);
    Answer nothing = Api.call("cleo", "GET", "/sessions/" + two.invitation + path, null);

    refused(stranger, 404, "NOT_FOUND");
    assertThat(nothing.body()).isEqualTo(stranger.body());
    refused(Api.call("cleo", "GET", "/sessions/nonsense" + path, null), 404, "NOT_FOUND");
  }

  @Test
  void eachSeesTheInvitersNameForThePartnerOrTheDisplayName() {
    Two two = Two.revealed();

    JsonNode state = two.state(two.ana);

    assertThat(state.at("/partner/id").asText()).isEqualTo(two.ben);
    assertThat(state.at("/partner/name").asText()).isEqualTo("Benny");
    assertThat(two.state(two.ben).at("/partner/name").asText()).isEqualTo("Ana");
    assertThat(state.at("/invitation/isInviter").asBoolean()).isTrue();
    assertThat(state.at("/progress/partner").has("gates")).isFalse();
  }

  @Test
  void aCallerWithTheCurrentVersionGets304() {
    Two two = Two.atWitness();
    Answer first = two.as(two.ana, "GET", "/state", null);
    String etag = first.headers().get("etag").asText();

    Answer known = stateIfNot(two, etag);
    done(two.as(two.ben, "POST", "/pause", null));
    Answer changed = stateIfNot(two, etag);

    assertThat(etag)
        .isEqualTo(
            "\"%d-%d\"".formatted(two.state(two.ana).get("version").asLong() - 1, Views.SHAPE));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body().isNull()).isTrue();
    for (String header : List.of("etag", "cache-control")) {
      assertThat(known.headers().get(header)).isEqualTo(first.headers().get(header));
    }
    String current = changed.headers().get("etag").asText();
    assertThat(changed.status()).isEqualTo(200);
    assertThat(stateIfNot(two, "W/\"1-2\", W/" + current).status()).isEqualTo(304);
  }

  @Test
  void aChangeWithoutAnEventChangesTheETagToo() {
    Two two = Two.opened();
    String etag = two.as(two.ana, "GET", "/state", null).headers().get("etag").asText();

    done(two.as(two.ana, "PUT", "/invitation/message", "{\"message\":\"Dear Ben\"}"));

    assertThat(stateIfNot(two, etag).status()).isEqualTo(200);
  }

  private static Answer stateIfNot(Two two, String etags) {
    return Api.call(
        two.ana,
        "GET",
        "/sessions/" + two.session + "/state",
        null,
        Map.of("if-none-match", etags));
  }

  @Test
  void sessionsAreListedNewestFirstAPageAtATime() {
    Two oldest = Two.joined();
    List<String> opened = new ArrayList<>(List.of(oldest.session));
    for (int i = 0; i < 4; i++) {
      JsonNode session =
          Api.call(oldest.ben, "POST", "/sessions", "{\"inviteName\":\"Dana\"}").data();
      opened.add(0, session.at("/state/session/id").asText());
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = done(Api.call(oldest.ben, "GET", "/sessions?limit=2" + cursor, null));
      listed.addAll(
          page.get("items").findValuesAsText("id").stream().filter(opened::contains).toList());
      cursor = "&cursor=" + page.get("nextCursor").asText();
    } while (!cursor.endsWith("null"));

    assertThat(listed).containsExactlyElementsOf(opened);
    invalid(Api.call(oldest.ben, "GET", "/sessions?limit=0", null), "limit");
    for (String bad :
        List.of("x", "1_x", "_" + oldest.session, "1".repeat(16) + "_" + oldest.session)) {
      invalid(Api.call(oldest.ben, "GET", "/sessions?cursor=" + bad, null), "cursor");
    }
  }

  @Test
  void theHistoryIsReadInPages() {
    Two two = Two.atPerspectiveStretch();

    JsonNode page = two.read(two.ben, "/events?after=1&limit=2");

    assertThat(page.at("/events/0/data/seq").asInt()).isEqualTo(2);
    assertThat(page.at("/events/1/data/seq").asInt()).isEqualTo(3);
    assertThat(page.get("events")).hasSize(2);
    assertThat(page.get("seq").asInt()).isEqualTo(5);
    assertThat(page.get("hasMore").asBoolean()).isTrue();
    assertThat(two.read(two.ben, "/events?after=3").get("hasMore").asBoolean()).isFalse();
    assertThat(two.read(two.ben, "/events?after=99").get("events")).isEmpty();
    invalid(two.as(two.ben, "GET", "/events?after=-1", null), "after");
    invalid(two.as(two.ben, "GET", "/events?limit=201", null), "limit");
  }

  @Test
  void aTypeOfALaterReleaseIsPartOfTheHistory() {
    Two two = Two.atWitness();
    Sql.run(
        """
        with told as (
          insert into session_events
          select gen_random_uuid(), session_id, 4, 'partner.thawed', true, occurred_at,
            data || '{"thawedBy": "invitee"}', published_at
          from session_events where seq = 3 and session_id = ? returning session_id)
        update sessions set seq = 4 where id = (select session_id from told)
        """,
        two.session);

    JsonNode events = two.read(two.ben, "/events").get("events");

    assertThat(events.findValuesAsText("type")).hasSize(4).endsWith("partner.thawed");
    assertThat(events.get(3).at("/data/thawedBy").asText()).isEqualTo(two.ben);
    assertThat(two.state(two.ben).get("seq").asInt()).isEqualTo(4);
    done(two.as(two.ana, "POST", "/pause", null));
  }

  @Test
  void theListAgreesWithTheStateAndShowsExpiry() {
    Two two = Two.atWitness();
    JsonNode state = two.state(two.ben);

    JsonNode item = done(Api.call(two.ben, "GET", "/sessions", null)).at("/items/0");

    assertThat(item.get("version")).isEqualTo(state.get("version"));
    assertThat(item.get("lastEventAt")).isEqualTo(state.get("lastEventAt"));
    assertThat(item.get("partner")).isEqualTo(state.get("partner"));
    assertThat(item.get("waitingFor")).isEqualTo(state.at("/progress/waitingFor"));
    assertThat(item.get("status").asText()).isEqualTo("ACTIVE");
    assertThat(item.get("myStage").asInt()).isEqualTo(1);
    assertThat(item.get("partnerStage").asInt()).isEqualTo(1);
    assertThat(item.at("/invitation/status").asText()).isEqualTo("ACCEPTED");

    Two late = Two.invited();
    Sql.run(
        "update sessions set invitation_expires_at = now() - interval '1 second' where id = ?",
        late.session);
    JsonNode expired = done(Api.call(late.ana, "GET", "/sessions", null)).at("/items/0");
    assertThat(expired.get("status").asText()).isEqualTo("EXPIRED");
    assertThat(expired.at("/invitation/status").asText()).isEqualTo("EXPIRED");
    assertThat(late.state(late.ana).at("/invitation/status").asText()).isEqualTo("PENDING");
  }

  @Test
  void aSessionWithNewActivityComesFirst() {
    Two older = Two.joined();
    Api.call(older.ben, "POST", "/sessions", "{\"inviteName\":\"Dana\"}");

    done(older.as(older.ana, "POST", "/pause", null));

    assertThat(
            done(Api.call(older.ben, "GET", "/sessions?limit=1", null)).at("/items/0/id").asText())
        .isEqualTo(older.session);
  }
}
