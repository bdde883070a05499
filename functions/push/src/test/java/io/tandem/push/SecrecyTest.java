package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.AttemptStatus;
import io.tandem.events.EventType;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Private text reaches no phone. Logs and answers hold no private text, names or tokens. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class SecrecyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T07:00:00.120Z");

  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
  }

  static List<Move> pushed() {
    return List.of(
        new Move.InvitationConfirmed(),
        new Move.SessionJoined("ben"),
        new Move.SessionPaused(),
        new Move.SessionResumed(),
        new Move.SessionResolved(),
        new Move.SessionLeft("ana"),
        new Move.PartnerSignedCompact("ana", NOW, true),
        new Move.PartnerStageCompleted(2, true, "ana", 2, 3),
        new Move.PartnerAdvanced(3, 4, NOW),
        new Move.PartnerEmpathyShared("ana"),
        new Move.EmpathyRevealed(),
        new Move.EmpathyStatusUpdated(AttemptStatus.REFINING, "ben", null, true),
        new Move.EmpathyContextShared("ana"),
        new Move.PartnerNeedsConfirmed("ana"),
        new Move.PartnerNeedsShared("ana"),
        new Move.PartnerNeedsValidated("ana"),
        new Move.PartnerRankingSubmitted("ana"),
        new Move.AgreementConfirmed("ana"));
  }

  @ParameterizedTest
  @MethodSource("pushed")
  void noPushHoldsPrivateText(Move move) {
    Sns.deliver(byAna(move)).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
    assertThat(ExpoRequests.all().get(0).getBodyAsString()).doesNotContain("canary-session");
  }

  @Test
  void theTestAboveCoversEveryTypeThatIsPushedToAPartner() {
    Set<EventType> toAPartner = EnumSet.allOf(EventType.class);
    toAPartner.removeIf(type -> !type.pushed() || type == EventType.INVITATION_DECLINED);

    assertThat(pushed().stream().<Class<?>>map(Move::getClass))
        .containsExactlyInAnyOrderElementsOf(
            toAPartner.stream().<Class<?>>map(EventType::move).toList());
  }

  static List<ResponseDefinitionBuilder> answers() {
    return List.of(
        ExpoRequests.taken(),
        ExpoRequests.notRegistered(),
        ExpoRequests.refused(429, "TOO_MANY_REQUESTS"),
        ExpoRequests.json(502, "<html>canary-message</html>"),
        ExpoRequests.json(200, "canary-message"),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void neitherLogNorAnswerQuotesAnythingWhateverExpoSays(ResponseDefinitionBuilder answer) {
    ExpoRequests.areAnswered(answer);
    try (Logged logged = new Logged()) {
      Sns.deliver(byAna(new Move.SessionPaused())).body(not(containsString("canary")));

      assertThat(logged.text()).doesNotContain("canary", "ExponentPushToken", "Anastasia", "Benny");
    }
  }

  @Test
  void theLogNamesTheEvent() {
    ExpoRequests.areAnswered(ExpoRequests.notRegistered());
    SessionEvent event = byAna(new Move.SessionPaused());
    try (Logged logged = new Logged()) {
      Sns.deliver(event);

      assertThat(logged.text()).contains(event.id().toString(), "DeviceNotRegistered");
    }
  }

  @Test
  void aMessageThatIsNotAnEventFailsWithoutBeingQuoted() {
    try (Logged logged = new Logged()) {
      Sns.deliver("{\"id\":\"canary\",\"type\":\"canary\",\"data\":{}}")
          .statusCode(500)
          .body(allOf(containsString("SNS message 95df01b4"), not(containsString("canary"))));

      assertThat(logged.text()).contains("SNS message 95df01b4").doesNotContain("canary");
    }
  }

  private static SessionEvent byAna(Move move) {
    Two two = Two.joined("Anastasia");
    two.withPhone(two.ben, "canary");
    return two.event(two.ana, move);
  }
}
