package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.SessionEvent;
import io.tandem.fixtures.Sns;
import io.tandem.fixtures.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expo's tickets are stored, and a ticket's error about a phone takes effect at once. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
final class TicketsTest {
  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    Sql.run("delete from push_tickets");
  }

  @Test
  void ticketsAreKeptUntilTheirReceiptsAreDue() {
    Two two = Two.joined().withPhoneOfBen();
    ExpoRequests.areAnswered(ExpoRequests.taken(1));
    SessionEvent event = two.pause();

    Sns.deliver(event).statusCode(204);

    assertThat(
            Sql.number(
                """
                select count(*) from push_tickets where push_token = ? and user_id = ? and event_id = ?
                  and ask_at = sent_at + interval '15 minutes'
                """,
                two.token("his"),
                two.ben,
                event.id()))
        .isEqualTo(1);
  }

  @Test
  void aPhoneThatIsNotRegisteredIsDeletedAtOnce() {
    Two two = Two.joined().withPhoneOfBen();
    ExpoRequests.areAnswered(ExpoRequests.notRegistered());

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(phones(two)).isZero();
    assertThat(Sql.number("select count(*) from push_tickets")).isZero();
  }

  @Test
  void anyOtherErrorDeletesNoPhone() {
    Two two = Two.joined().withPhoneOfBen();
    ExpoRequests.areAnswered(
        ExpoRequests.json(
            200, "{\"data\":[{\"status\":\"error\",\"details\":{\"error\":\"MessageTooBig\"}}]}"));

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(phones(two)).isEqualTo(1);
  }

  @Test
  void noPhoneIsDeletedIfTheTicketMayBelongToAnother() {
    Two two = Two.joined().withPhoneOfBen();
    two.withPhone(two.ben, "second");
    ExpoRequests.areAnswered(ExpoRequests.notRegistered());

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(phones(two)).isEqualTo(2);
  }

  @Test
  void aPushWithoutATicketsIdIsSent() {
    Two two = Two.joined().withPhoneOfBen();
    ExpoRequests.areAnswered(ExpoRequests.json(200, "{\"data\":[{\"status\":\"ok\"}]}"));

    try (Logged logged = new Logged()) {
      Sns.deliver(two.pause()).statusCode(204);

      assertThat(logged.text()).doesNotContain("did not reach");
    }
    assertThat(Sql.number("select count(*) from push_tickets")).isZero();
  }

  @Test
  void aPhoneThatRegisteredAgainSinceIsKept() {
    Two two = Two.joined().withPhoneOfBen();
    Sql.run(
        "update push_devices set registered_at = now() + interval '1 hour' where user_id = ?",
        two.ben);
    ExpoRequests.areAnswered(ExpoRequests.notRegistered());

    Sns.deliver(two.pause()).statusCode(204);

    assertThat(phones(two)).isEqualTo(1);
  }

  private static long phones(Two two) {
    return Sql.number("select count(*) from push_devices where user_id = ?", two.ben);
  }
}
