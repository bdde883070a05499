package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts of accepted pushes; runs as the role that may only read receipts. */
@QuarkusTest
@TestProfile(CheckReceiptsProfile.class)
final class ReceiptsTest {
  @Inject TestClock clock;

  @BeforeEach
  void startAfresh() {
    Surroundings.startAfresh();
    Sql.run("delete from push_tickets");
    Sql.run("delete from push_deliveries");
  }

  @AfterEach
  void startTheClockAgain() {
    clock.run();
  }

  @Test
  void aTicketIsDeletedOnceItsReceiptArrives() {
    tickets(16, "fine", "pending");
    ReceiptCheck.receipts(ReceiptCheck.answered("\"fine\":{\"status\":\"ok\"}"));

    ReceiptCheck.run(1, 0);

    assertThat(ReceiptCheck.asked().get(0).getBodyAsString()).contains("\"fine\"", "\"pending\"");
    assertThat(ReceiptCheck.asked().get(0).getHeader("Authorization"))
        .isEqualTo("Bearer expo-secret");
    assertThat(left("fine")).isZero();
    assertThat(left("pending")).as("the receipt may still come").isEqualTo(1);
  }

  @Test
  void receiptsAreNotRequestedForFifteenMinutes() {
    tickets(14, "fresh");

    ReceiptCheck.run(0, 0);

    assertThat(ReceiptCheck.asked()).isEmpty();
  }

  @Test
  void aMissingReceiptIsRequestedByLaterRunsForADay() {
    tickets(16, "pending");
    ReceiptCheck.receipts(ReceiptCheck.answered(""));

    ReceiptCheck.run(0, 0);
    ReceiptCheck.run(0, 0);
    assertThat(ReceiptCheck.asked()).as("not twice at once").hasSize(1);
    clock.advance(Duration.ofMinutes(5));
    ReceiptCheck.run(0, 0);
    assertThat(ReceiptCheck.asked()).hasSize(2);
    assertThat(left("pending")).isEqualTo(1);
    clock.advance(Duration.ofHours(24));
    ReceiptCheck.run(0, 0);

    assertThat(left("pending")).isZero();
  }

  @Test
  void aPhoneThatIsNotRegisteredIsDeleted() {
    tickets(16, "gone", "other", "renewed");
    phone("gone", "now() - interval '1 day'");
    phone("other", "now() - interval '1 day'");
    phone("renewed", "now() - interval '1 minute'");
    String unregistered = "{\"status\":\"error\",\"details\":{\"error\":\"DeviceNotRegistered\"}}";
    String tooBig = "{\"status\":\"error\",\"details\":{\"error\":\"MessageTooBig\"}}";
    ReceiptCheck.receipts(
        ReceiptCheck.answered(
            "\"gone\":%1$s,\"renewed\":%1$s,\"other\":%2$s".formatted(unregistered, tooBig)));

    try (Logged logged = new Logged()) {
      ReceiptCheck.run(3, 0);

      assertThat(logged.text()).contains("DeviceNotRegistered", "MessageTooBig");
      assertThat(logged.text()).doesNotContain("phone-of");
    }
    assertThat(phones("gone")).isZero();
    assertThat(phones("other")).isEqualTo(1);
    assertThat(phones("renewed")).as("registered after the push was sent").isEqualTo(1);
  }

  @Test
  void aRequestAsksForAThousandReceipts() {
    Sql.run(
        """
        insert into push_tickets
        select 't' || n, 'x', 'ben', gen_random_uuid(), now() - interval '1 hour', now() - interval '1 minute'
        from generate_series(1, 2500) n
        """);
    ReceiptCheck.receipts(ReceiptCheck.answered(""));

    ReceiptCheck.run(0, 0);

    assertThat(ReceiptCheck.asked())
        .extracting(request -> ExpoRequests.messages(request).get("ids").size())
        .containsExactly(1000, 1000, 500);
  }

  @Test
  void anIdThatExpoRefusesDelaysNoOtherReceipt() {
    tickets(16, "bad", "fine", "good", "gone", "late", "other");
    phone("gone", "now() - interval '1 day'");
    ReceiptCheck.receipts(
        ReceiptCheck.answered(
            "\"gone\":{\"status\":\"error\",\"details\":{\"error\":\"DeviceNotRegistered\"}}"));
    ReceiptCheck.refused("bad");

    try (Logged logged = new Logged()) {
      ReceiptCheck.run(1, 0);

      assertThat(logged.text()).contains("VALIDATION_ERROR").doesNotContain("canary");
    }
    assertThat(phones("gone")).isZero();
    assertThat(left("gone")).isZero();
    assertThat(left("bad")).as("never asked for again").isZero();
    assertThat(left("fine")).as("asked for again").isEqualTo(1);
    assertThat(ReceiptCheck.asked()).as("by halves").hasSizeBetween(4, 8);
  }

  @Test
  void aRequestThatExpoRefusesWhateverItsIdsLosesNoTicket() {
    ReceiptCheck.receipts(ExpoRequests.refused(400, "VALIDATION_ERROR"));
    for (int ticket = 0; ticket < 100; ticket++) {
      tickets(16, "ticket-" + ticket);
    }

    ReceiptCheck.run(0, 0);

    assertThat(IntStream.range(0, 100)).allMatch(ticket -> left("ticket-" + ticket) == 1);
    assertThat(ReceiptCheck.asked()).hasSizeLessThan(50);
  }

  @Test
  void whenExpoDoesNotAnswerTheNextRunAsksAgain() {
    tickets(16, "busy");
    for (int status : new int[] {429, 500, 200}) {
      ReceiptCheck.receipts(ExpoRequests.json(status, "{\"errors\":[{\"code\":\"X\"}]}"));
      ReceiptCheck.run(0, 0);
      clock.advance(Duration.ofMinutes(5));
    }
    assertThat(ReceiptCheck.asked()).as("one request per run").hasSize(3);
    assertThat(left("busy")).isEqualTo(1);

    ReceiptCheck.receipts(ReceiptCheck.answered("\"busy\":{\"status\":\"ok\"}"));
    ReceiptCheck.run(1, 0);

    assertThat(left("busy")).isZero();
  }

  @Test
  void ticketsThatAnotherRunHoldsAreSkipped() {
    tickets(16, "taken", "free");
    ReceiptCheck.receipts(ReceiptCheck.answered("\"free\":{\"status\":\"ok\"}"));

    Sql.holding(
        "select 1 from push_tickets where ticket_id = 'taken' for update",
        () -> ReceiptCheck.run(1, 0));

    assertThat(ReceiptCheck.asked().get(0).getBodyAsString())
        .contains("free")
        .doesNotContain("taken");
  }

  private static void tickets(int minutesAgo, String... ids) {
    for (String id : ids) {
      Sql.run(
          """
          insert into push_tickets select ?, ?, 'ben', gen_random_uuid(), sent, sent + interval '15 minutes'
          from (select now() - make_interval(mins => ?)) as push (sent)
          """,
          id,
          "phone-of-" + id,
          minutesAgo);
    }
  }

  private static void phone(String of, String registeredAt) {
    Sql.run("delete from push_devices where push_token = ?", "phone-of-" + of);
    Sql.run(
        "insert into push_devices values (?, 'ben', 'ios', " + registeredAt + ")",
        "phone-of-" + of);
  }

  private static long left(String ticket) {
    return Sql.number("select count(*) from push_tickets where ticket_id = ?", ticket);
  }

  private static long phones(String of) {
    return Sql.number("select count(*) from push_devices where push_token = ?", "phone-of-" + of);
  }
}
