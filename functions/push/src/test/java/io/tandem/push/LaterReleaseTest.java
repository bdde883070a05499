package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.AttemptStatus;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a rollback, events of the later release still arrive and do no harm. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class LaterReleaseTest {
  private final Two two = Two.joined().withPhoneOfBen();

  @BeforeEach
  void expoAcceptsEverything() {
    Surroundings.startAfresh();
    ExpoRequests.areAnswered(ExpoRequests.taken());
  }

  @Test
  void anUnknownTypeIsLoggedAndSkipped() {
    SessionEvent event = two.pause();

    try (Logged logged = new Logged()) {
      Sns.deliver(ofUnknownType(event)).statusCode(204);

      assertThat(logged.text()).contains(event.id().toString(), "session.thawed");
    }
    assertThat(ExpoRequests.all()).isEmpty();
  }

  @Test
  void newFieldsOfAKnownTypeStopNoRing() {
    String event =
        Sns.message(two.pause())
            .replace("\"stage\":2,\"status\":\"IN_PROGRESS\"", "\"stage\":5,\"status\":\"FROZEN\"")
            .replace("\"data\":{", "\"data\":{\"weather\":{\"ana\":1},");

    Sns.deliver(event).statusCode(204);

    assertThat(event).contains("FROZEN", "weather");
    assertThat(ExpoRequests.pushed().findValuesAsText("event")).containsExactly("session.paused");
  }

  @Test
  void aGuessInAnUnknownStatusRingsNobody() {
    Move updated = new Move.EmpathyStatusUpdated(AttemptStatus.REFINING, two.ben, null, null);
    String event = Sns.message(two.event(two.ana, updated)).replace("REFINING", "FROZEN");

    Sns.deliver(event).statusCode(204);

    assertThat(ExpoRequests.all()).isEmpty();
  }

  @Test
  void aFailedRecordDoesNotStopTheOthers() {
    String event = Sns.message(two.pause());

    Sns.deliver("no event", ofUnknownType(two.pause()), event)
        .statusCode(500)
        .body("errorMessage", containsString("is not an event"));
    assertThat(ExpoRequests.all()).hasSize(1);
    Sns.deliver(event).statusCode(204);

    assertThat(ExpoRequests.all()).hasSize(1);
  }

  private static String ofUnknownType(SessionEvent event) {
    return Sns.message(event).replace("session.paused", "session.thawed");
  }
}
