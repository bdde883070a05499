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

/** What is meant for one reaches neither the other nor what both may read. */
final class PrivacyTest {
  private static final String ROLE = "inviter|invitee|holder";
  private static final String STATUS = "[A-Z_]+";
  private static final String TIME = "[0-9-]+T[0-9:.]+Z";

  private final Conversation talk = Conversations.opened();

  @ParameterizedTest
  @CsvSource({
    // text, Ana sees it, Ben sees it
    "a draft that was replaced,  false, false",
    "Ana's invitation,           true,  true",
    "Ben's reason to pause,      true,  false",
    "Ana's held guess,           false, false",
    "Ana's revealed guess,       true,  true",
    "Ben's held guess,           true,  true",
    "Ana's no,                   false, true",
    "Ana's context,              true,  true",
    "Ben's yes,                  true,  false",
  })
  void eachSeesWhatTheyMayAndNoMore(String text, boolean anaDoes, boolean benDoes) {
    everythingIsSaid();

    assertThat(talk.ana.sees().toString().contains(text)).as("Ana sees it").isEqualTo(anaDoes);
    assertThat(talk.ben.sees().toString().contains(text)).as("Ben sees it").isEqualTo(benDoes);
  }

  @Test
  void heldGuessIsTheGuessersAlone() {
    Conversation held = Conversations.atStage2();

    held.ana.guesses("Ana's held guess").done();

    assertThat(held.ana.sees().toString()).contains("Ana's held guess");
    assertThat(held.ben.sees().toString()).doesNotContain("Ana's held guess");
  }

  @Test
  void whatHolderSaysOnDecliningIsTheInvitersAlone() {
    Conversation declined = Conversations.invited();

    declined.ben.declines("Ben's reason to decline").done();

    assertThat(declined.ana.sees().toString()).contains("Ben's reason to decline");
    assertThat(loggedTexts(declined)).allMatch(PrivacyTest::isPublic);
  }

  @Test
  void logHoldsRolesStatusesAndTimesAndNothingElse() {
    everythingIsSaid();

    assertThat(loggedTexts(talk)).contains("inviter", "invitee").allMatch(PrivacyTest::isPublic);
  }

  @Test
  void invitationsSecretIsInNoViewAndInNoLog() {
    String secret = talk.session().opened().answer().invitationId().toString();
    everythingIsSaid();

    assertThat(talk.row().toString()).contains(secret);
    assertThat(talk.session().snapshot().toString()).doesNotContain(secret);
    assertThat(loggedTexts(talk)).isNotEmpty().doesNotContain(secret);
  }

  private void everythingIsSaid() {
    talk.ana.drafts("a draft that was replaced").done();
    talk.ana.confirms("Ana's invitation").done();
    talk.ben.accepts().done();
    talk.ben.signs().done();
    talk.ana.feelsHeard().done();
    talk.ben.feelsHeard().done();
    talk.ana.guesses("Ana's held guess").done();
    talk.ana.guesses("Ana's revealed guess").done();
    talk.ben.guesses("Ben's held guess").done();
    talk.ana.saysNo("Ana's no").done();
    talk.ana.explains("Ana's context").done();
    talk.ben.saysYes("Ben's yes").done();
    talk.ben.pauses("Ben's reason to pause").done();
  }

  private static boolean isPublic(String text) {
    return text.matches(ROLE) || text.matches(STATUS) || text.matches(TIME);
  }

  /** Every text value that the log holds, and the names of whom it tells the progress. */
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
