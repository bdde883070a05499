package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.AttemptStatus;
import io.tandem.events.Move;
import io.tandem.fixtures.Sns;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets a push, and what their phones show. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class PushedTest {
  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
  }

  @Test
  void oneRequestRingsAllPhonesOfThePartner() {
    Two two = Two.joined();
    two.withPhone(two.ana, "hers").withPhone(two.ben, "old").withPhone(two.ben, "new");

    Sns.deliver(two.event(two.ana, new Move.SessionPaused())).statusCode(204);

    assertThat(ExpoRequests.pushed())
        .isEqualTo(
            ExpoRequests.parse(
                """
                [{"to": "%1$s", "title": "Ana", "sound": "default", "priority": "high",
                  "body": "Ana has paused your conversation. It waits for you both.",
                  "badge": 1, "data": {"sessionId": "%3$s", "event": "session.paused", "seq": 7}},
                 {"to": "%2$s", "title": "Ana", "sound": "default", "priority": "high",
                  "body": "Ana has paused your conversation. It waits for you both.",
                  "badge": 1, "data": {"sessionId": "%3$s", "event": "session.paused", "seq": 7}}]
                """
                    .formatted(two.token("new"), two.token("old"), two.session)));
    LoggedRequest request = ExpoRequests.all().get(0);
    assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(request.getHeader("Authorization")).isEqualTo("Bearer expo-secret");
  }

  @Test
  void theInviterReadsTheNameTheyGave() {
    Two two = Two.joined();
    two.withPhone(two.ana, "hers");

    Sns.deliver(two.event(two.ben, new Move.PartnerEmpathyShared(two.ben)));

    assertThat(ExpoRequests.pushed().get(0).get("title").asText()).isEqualTo("Benny");
    assertThat(ExpoRequests.pushed().get(0).get("body").asText())
        .isEqualTo("Benny has tried to put your feelings into words.");
  }

  @Test
  void aPartnerWithoutANameIsYourPartner() {
    Two two = Two.joined(null);
    two.withPhone(two.ben, "his");

    Sns.deliver(two.event(two.ana, new Move.SessionResumed()));

    assertThat(ExpoRequests.pushed().get(0).get("title").asText()).isEqualTo("Your partner");
    assertThat(ExpoRequests.pushed().get(0).get("body").asText())
        .isEqualTo("Your partner has resumed your conversation.");
  }

  @Test
  void aDeclineReachesTheInviter() {
    Two two = Two.declined();
    two.withPhone(two.ana, "hers").withPhone(two.ben, "his");

    Sns.deliver(two.event(two.ben, new Move.InvitationDeclined())).statusCode(204);

    assertThat(ExpoRequests.pushed()).hasSize(1);
    assertThat(ExpoRequests.pushed().get(0).get("to").asText()).isEqualTo(two.token("hers"));
    assertThat(ExpoRequests.pushed().get(0).get("title").asText()).isEqualTo("Benny");
  }

  @Test
  void aMemberWithoutAPhoneCostsNoRequest() {
    Two two = Two.joined();
    two.withPhone(two.ana, "hers");

    Sns.deliver(two.event(two.ana, new Move.SessionPaused())).statusCode(204);

    assertThat(ExpoRequests.all()).isEmpty();
  }

  static List<Move> quiet() {
    return List.of(
        new Move.EmpathyResubmitted("ana"),
        new Move.EmpathyStatusUpdated(AttemptStatus.VALIDATED, "ben", "ana", null));
  }

  @ParameterizedTest
  @MethodSource("quiet")
  void anEventThatIsNotPushedIsIgnored(Move move) {
    Two two = Two.joined();
    two.withPhone(two.ben, "his");

    Sns.deliver(two.event(two.ana, move)).statusCode(204);

    assertThat(ExpoRequests.all()).isEmpty();
  }
}
