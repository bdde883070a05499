package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.events.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is meant for one member reaches neither the other nor the log that both may read. */
final class PrivacyTest {
  private static final String ROLE = "inviter|invitee|holder";
  private static final String STATUS = "[A-Z_]+";
  private static final String TIME = "[0-9-]+T[0-9:.]+Z";

  private final Conversation talk = EverythingSaid.with(SessionStatus.PAUSED);

  @ParameterizedTest
  @CsvSource({
    // text, Ana sees it, Ben sees it
    "ana's draft,            false, false",
    "ana's invitation,       true,  true",
    "ben's reason to pause,  true,  false",
    "ana's held guess,       false, false",
    "ana's revealed guess,   true,  true",
    "ben's guess,            true,  true",
    "ana's no,               false, true",
    "ana's context,          true,  true",
    "ben's no,               false, false",
    "ben's context,          true,  true",
    "ben's yes,              true,  false",
    // muted until, Ana sees it, Ben sees it
    "2025-04-01T00:00:00Z,   true,  false",
    "2025-05-01T00:00:00Z,   false, true",
  })
  void eachSeesWhatTheyMayAndNothingElse(String text, boolean anaDoes, boolean benDoes) {
    assertThat(talk.ana.sees().toString().contains(text)).as("Ana sees it").isEqualTo(anaDoes);
    assertThat(talk.ben.sees().toString().contains(text)).as("Ben sees it").isEqualTo(benDoes);
  }

  @Test
  void onlyTheGuesserSeesAHeldGuess() {
    Conversation held = Conversations.atStage2();

    held.ana.guesses("Ana's held guess").done();

    assertThat(held.ana.sees().toString()).contains("Ana's held guess");
    assertThat(held.ben.sees().toString()).doesNotContain("Ana's held guess");
  }

  @Test
  void onlyTheInviterSeesTheReasonOfADecline() {
    Conversation declined = Conversations.invited();

    declined.ben.declines("Ben's reason to decline").done();

    assertThat(declined.ana.sees().toString()).contains("Ben's reason to decline");
    assertThat(loggedTexts(declined)).allMatch(PrivacyTest::isPublic);
  }

  @Test
  void onlyThePartnerSeesTheReasonOfLeaving() {
    talk.ana.leaves("ana's reason to leave").done();

    assertThat(talk.ben.sees().toString()).contains("ana's reason to leave");
    assertThat(talk.ana.sees().toString()).doesNotContain("ana's reason to leave");
  }

  @Test
  void logHoldsRolesStatusesAndTimesAndNothingElse() {
    talk.ana.erasesThemselves().done();
    talk.ben.erasesThemselves().done();

    assertThat(loggedTexts(talk)).contains("inviter", "invitee").allMatch(PrivacyTest::isPublic);
  }

  @Test
  void invitationsSecretIsInNoViewAndInNoLog() {
    String secret = talk.session().opened().answer().invitationId().toString();
    assertThat(talk.row().toString()).contains(secret);
    assertThat(talk.session().snapshot().toString()).doesNotContain(secret);
    assertThat(loggedTexts(talk)).isNotEmpty().doesNotContain(secret);
  }

  private static boolean isPublic(String text) {
    return text.matches(ROLE) || text.matches(STATUS) || text.matches(TIME);
  }

  /** Every text value in the log, and the names under which it gives progress. */
  private static List<String> loggedTexts(Conversation talk) {
    return talk.events().stream()
        .map(event -> CloudEvents.tree(CloudEvents.logged(event)))
        .flatMap(data -> Stream.concat(texts(data), names(data.get("progress"))))
        .toList();
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isTextual()
        ? Stream.of(value.textValue())
        : value.properties().stream().map(Map.Entry::getValue).flatMap(PrivacyTest::texts);
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }
}
