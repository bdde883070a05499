package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A present member has 90 seconds to see an event; anybody else's phone rings at once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class PresenceTest {
  @Inject TestClock clock;
  @Inject SendHeld sendHeld;

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
    Sql.run("delete from rings");
    clock.stopAt("2026-11-24T12:00:00Z");
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aPresentMemberWhoDoesNotSeeItIsRungAfterNinetySeconds() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));

    Sns.deliver(two.pause()).statusCode(204);
    clock.stopAt("2026-11-24T12:01:29Z");
    sendHeld.handle();
    assertThat(ExpoRequests.all()).as("within 90 s").isEmpty();
    clock.stopAt("2026-11-24T12:01:30Z");
    sendHeld.handle();

    assertThat(ExpoRequests.phonesRung()).containsExactly(two.token("his"));
    assertThat(AblyStatus.asked()).as("once, by the push").hasSize(1);
  }

  @Test
  void aPresentMemberWhoSeesItInTimeIsNotRung() {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));

    Sns.deliver(two.pause()).statusCode(204);
    two.seenByBen(7);
    clock.stopAt("2026-11-24T12:02:00Z");

    assertThat(sendHeld.handle()).isEqualTo(new SendHeld.Sent(1, true));
    assertThat(ExpoRequests.all()).isEmpty();
  }

  @Test
  void aRepeatRingsNobodyEvenIfTheMemberIsAbsentByThen() {
    Two two = Two.joined().withPhoneOfBen();
    SessionEvent event = two.pause();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(2));
    Sns.deliver(event).statusCode(204);

    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(0));
    Sns.deliver(event).statusCode(204);

    assertThat(ExpoRequests.all()).isEmpty();
  }

  static List<ResponseDefinitionBuilder> unclear() {
    return List.of(
        AblyStatus.subscribers(0),
        AblyStatus.subscribers(1).withStatus(500),
        AblyStatus.subscribers(1).withStatus(401),
        AblyStatus.subscribers(1).withFixedDelay(3_000),
        AblyStatus.subscribers(1).withChunkedDribbleDelay(10, 5_000),
        aResponse().withBody("{\"status\":"),
        aResponse().withBody("{\"status\":{\"isActive\":true}}"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void aMemberNotKnownToBePresentIsRung(ResponseDefinitionBuilder answer) {
    Two two = Two.joined().withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, answer);

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(AblyStatus.asked()).isNotEmpty();
    assertThat(ExpoRequests.all()).hasSize(1);
  }

  @Test
  void ablyIsAskedWithItsOwnKey() {
    Two two = Two.joined().withPhoneOfBen();

    Sns.deliver(two.pause()).statusCode(204);

    String key =
        Base64.getEncoder().encodeToString("app.key:secret".getBytes(StandardCharsets.UTF_8));
    assertThat(AblyStatus.asked().get(0).getHeader("Authorization")).isEqualTo("Basic " + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth0|5f", "a/b?c#d", "../x", "a b+c%2F", "ü😀", "a:b", "*"})
  void aUserIdMayHoldAnyCharacter(String user) {
    Two two = Two.joinedBy(user).withPhoneOfBen();
    AblyStatus.isAnswered(two.ben, AblyStatus.subscribers(1));

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(AblyStatus.asked()).hasSize(1);
    assertThat(ExpoRequests.all()).isEmpty();
    assertThat(Sql.number("select count(*) from rings where user_id = ?", two.ben)).isEqualTo(1);
  }

  @Test
  void ablyIsNotAskedAboutAMemberWithoutAPhone() {
    Sns.deliver(Two.joined().pause()).statusCode(204);

    assertThat(AblyStatus.asked()).isEmpty();
  }
}
