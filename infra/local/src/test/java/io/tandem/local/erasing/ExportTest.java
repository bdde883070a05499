package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.OnRealStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Everything stored about somebody, as they see it, and nothing that others keep private. */
@OnRealStage
final class ExportTest {
  private static final int MOST_SESSIONS = 20;
  private static final int MOST_EVENTS = 200;

  @Test
  void eachMemberGetsWhatTheySeeAndNothingElse(LocalStage stage) {
    Two two = Two.refining(stage);
    must(two.ben.phone.call("PUT", two.path("/mute"), "{\"until\":\"2100-01-01T00:00:00.000Z\"}"));
    two.pausedBy(two.ben);
    for (MarkingPerson one : List.of(two.ana, two.ben)) {
      List<JsonNode> pages = pages(one);
      assertThat(pages).hasSize(1);
      JsonNode page = pages.get(0);

      assertThat(page.get("sessions")).hasSize(1);
      assertThat(page.at("/sessions/0/state")).isEqualTo(two.state(one));
      assertThat(page.at("/sessions/0/events"))
          .isEqualTo(must(one.phone.get(two.path("/events?after=0&limit=200"))).get("events"));
      assertThat(page.get("devices")).hasSize(1);
      assertThat(page.at("/devices/0/pushToken").asText()).isEqualTo(one.phone.pushToken);
      assertThat(page.at("/devices/0/platform").asText()).isEqualTo("ios");
    }
    String anas = pages(two.ana).toString();
    assertThat(anas)
        .contains(
            two.ana.marks.of("name for the other"),
            two.ana.marks.of("message"),
            two.ana.marks.of("guess"),
            two.ana.phone.pushToken,
            two.ben.marks.of("guess"),
            two.ben.marks.of("feedback"),
            two.ben.marks.of("context"),
            two.ben.marks.of("reason"))
        .doesNotContain(
            two.ana.marks.of("key"),
            two.ben.marks.of("key"),
            two.ben.phone.pushToken,
            "2100-01-01",
            two.invitation);
    assertThat(pages(two.ben).toString())
        .contains("2100-01-01", two.ben.marks.of("guess"))
        .doesNotContain(two.ana.phone.pushToken, two.ben.marks.of("reason"), two.invitation);
  }

  @Test
  void aHeldGuessIsNotShownToTheOther(LocalStage stage) {
    Two two = Two.guessing(stage);
    two.ben.writes(two.path("/empathy/share"), "{\"content\":\"%s\"}", "guess");

    assertThat(pages(two.ben).toString()).contains(two.ben.marks.of("guess"));
    assertThat(pages(two.ana).toString()).doesNotContain(two.ben.marks.of("guess"));
  }

  @Test
  void aUserWithoutMembershipGetsNoSession(LocalStage stage) {
    Two two = Two.declined(stage);

    JsonNode page = pages(two.ben).get(0);

    assertThat(page.get("sessions")).isEmpty();
    assertThat(page.get("devices")).hasSize(1);
    assertThat(page.get("nextCursor").isNull()).isTrue();
  }

  /** One session has more events than fit on a page, and continues on as many as needed. */
  @Test
  void thePagesHoldEverythingOnce(LocalStage stage) {
    Two two = Two.joined(stage);
    List<String> sessions = new ArrayList<>(List.of(two.session));
    Copies.of(two.session, MOST_SESSIONS + 5, stage).stream()
        .map(Copy::session)
        .forEach(sessions::add);
    goOnFor(two.ben, sessions.get(7), MOST_EVENTS + 60);
    goOnFor(two.ben, sessions.get(8), MOST_EVENTS - 4);

    List<JsonNode> pages = pages(two.ben);

    assertThat(pages).hasSizeGreaterThan(2);
    Map<String, List<Integer>> told = new LinkedHashMap<>();
    for (JsonNode page : pages) {
      assertThat(page.get("sessions")).hasSizeLessThanOrEqualTo(MOST_SESSIONS);
      int events = 0;
      Set<String> here = new HashSet<>();
      for (JsonNode session : page.get("sessions")) {
        String id = session.at("/state/session/id").asText();
        assertThat(here.add(id)).as("%s twice on a page", id).isTrue();
        List<Integer> numbers = numbers(session.get("events"));
        events += numbers.size();
        told.computeIfAbsent(id, it -> new ArrayList<>()).addAll(numbers);
      }
      assertThat(events).isLessThanOrEqualTo(MOST_EVENTS);
      assertThat(page.get("devices")).hasSize(page == pages.get(0) ? 1 : 0);
    }
    assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(sessions);
    for (String session : sessions) {
      assertThat(told.get(session)).as(session).isEqualTo(numbersOf(two.ben, session));
    }
  }

  private static void goOnFor(MarkingPerson one, String session, int events) {
    for (int i = 0; i < events; i++) {
      must(one.phone.post("/sessions/" + session + (i % 2 == 0 ? "/pause" : "/resume"), null));
    }
  }

  private static List<Integer> numbersOf(MarkingPerson one, String session) {
    List<Integer> numbers = new ArrayList<>();
    JsonNode page;
    do {
      int after = numbers.size();
      page = must(one.phone.get("/sessions/%s/events?after=%s".formatted(session, after)));
      numbers.addAll(numbers(page.get("events")));
    } while (page.get("hasMore").asBoolean());
    return numbers;
  }

  private static List<Integer> numbers(JsonNode events) {
    return StreamSupport.stream(events.spliterator(), false)
        .map(event -> event.at("/data/seq").asInt())
        .collect(Collectors.toList());
  }

  private static List<JsonNode> pages(MarkingPerson one) {
    List<JsonNode> pages = new ArrayList<>();
    String query = "";
    JsonNode next;
    do {
      JsonNode page = must(one.phone.get("/me/export" + query));
      pages.add(page);
      next = page.get("nextCursor");
      query = "?cursor=" + next.asText();
      assertThat(pages).hasSizeLessThan(50);
    } while (!next.isNull());
    return pages;
  }
}
