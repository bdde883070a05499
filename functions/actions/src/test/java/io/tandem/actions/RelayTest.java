package io.tandem.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import io.tandem.fixtures.Sql;
import io.tandem.sessions.database.Database;
import io.tandem.sessions.outbox.Relay;
import io.tandem.sessions.outbox.Relay.Relayed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@HttpTest
@TestProfile(RelayRole.class)
final class RelayTest extends SnsTest {
  private static final Relayed NOTHING = new Relayed(0, 0, false);

  /** Notes how many events each published page has. */
  private static final String NOTE_PAGES =
      """
      create table pages (events bigint);
      create function note_page() returns trigger language plpgsql security definer as $$
      begin
        insert into pages select count(*) from marked;
        return null;
      end $$;
      create trigger note_page after update on session_events referencing new table as marked
        for each statement execute function note_page();
      """;

  @Inject RelayOutbox relay;
  @Inject Relay withoutEnd;
  @Inject Database database;

  @BeforeEach
  void nothingOfOtherTestsIsLeft() {
    Sql.run("update session_events set published_at = now() where published_at is null");
  }

  @Test
  void aSessionsLeftOverEventsArePublishedInOrder() {
    UnpublishedSession left = new UnpublishedSession(25);

    Relayed relayed = relay.handle();

    assertThat(relayed).isEqualTo(new Relayed(25, 0, false));
    assertThat(Published.of(left.session, "members", sns))
        .extracting(Published::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    assertThat(left.unpublished()).isZero();
    assertThat(relay.handle()).isEqualTo(NOTHING);
  }

  @Test
  void aTypeOfALaterReleaseIsPublishedAsItIs() {
    UnpublishedSession left = new UnpublishedSession(1);
    Sql.run(
        """
        insert into session_events
        select gen_random_uuid(), session_id, 2, 'session.thawed', true, occurred_at,
          data || '{"thawedBy": "inviter"}', null, stored_at
        from session_events where session_id = ?
        """,
        left.session);
    sns.resetRequests();

    assertThat(relay.handle()).isEqualTo(new Relayed(2, 0, false));

    assertThat(sns.getAllServeEvents())
        .singleElement()
        .extracting(request -> request.getRequest().getBodyAsString())
        .asString()
        .contains("session.thawed", "thawedBy%22%3A%22ana");
  }

  /** Not as it was at the event's time, because no view is stored. */
  @Test
  void viewsAreBuiltFromTheSessionAsItIsNow() {
    UnpublishedSession left = new UnpublishedSession(1);
    Sql.run("update sessions set invitation_name = 'Benny' where id = ?", left.session);

    relay.handle();

    assertThat(Published.of(left.session, "members", sns))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.data().at("/views/ana/invitation/name").asText()).isEqualTo("Benny"));
  }

  /** A second check behind its own queries: row-level security hides published events from it. */
  @Test
  void theRelaySeesOnlySessionsWithUnpublishedEvents() {
    UnpublishedSession published = new UnpublishedSession(1);
    relay.handle();
    UnpublishedSession left = new UnpublishedSession(1);

    assertThat(
            database.statement("select id from sessions").list(row -> row.getObject(1, UUID.class)))
        .containsExactly(UUID.fromString(left.session))
        .doesNotContain(UUID.fromString(published.session));
  }

  @Test
  void sessionsShareBatches() {
    for (int i = 0; i < 25; i++) {
      new UnpublishedSession(1);
    }
    sns.resetRequests();

    assertThat(relay.handle()).isEqualTo(new Relayed(25, 0, false));

    assertThat(sns.getAllServeEvents()).as("five events per batch").hasSize(5);
  }

  @Test
  void youngEventsAreLeftToTheirOwnInvocation() {
    UnpublishedSession left = new UnpublishedSession(1, Duration.ZERO, Duration.ZERO);

    assertThat(relay.handle()).isEqualTo(NOTHING);

    assertThat(left.unpublished()).isEqualTo(1);
  }

  @Test
  void anEventDatedAheadIsRelayedAllTheSame() {
    UnpublishedSession left = new UnpublishedSession(2, Duration.ofSeconds(6), Duration.ofHours(1));

    assertThat(relay.handle()).isEqualTo(new Relayed(2, 0, false));

    assertThat(left.unpublished()).isZero();
  }

  @Test
  void anEventDatedBackIsStillLeftToItsOwnInvocation() {
    new UnpublishedSession(1, Duration.ZERO, Duration.ofHours(-1));

    assertThat(relay.handle()).isEqualTo(NOTHING);
  }

  /** A statement prepared before a migration must not fail in the next run. */
  @Test
  void aColumnAddedMeanwhileFailsNoRun() {
    for (int i = 0; i < 10; i++) {
      new UnpublishedSession(1);
      relay.handle();
    }
    Sql.run("alter table session_events add column added text");
    try {
      new UnpublishedSession(1);

      assertThat(relay.handle()).isEqualTo(new Relayed(1, 0, false));
    } finally {
      Sql.run("alter table session_events drop column added");
    }
  }

  @Test
  void eventsBeforeTheBadOneOfARefusedBatchArePublished() {
    UnpublishedSession left = new UnpublishedSession(5);
    sns.stubFor(
        any(anyUrl())
            .withRequestBody(containing("seq%22%3A4%2C"))
            .willReturn(aResponse().withStatus(400)));

    assertThat(relay.handle()).isEqualTo(new Relayed(3, 1, false));

    assertThat(left.unpublished()).as("the fourth, and what comes after it").isEqualTo(2);
  }

  @Test
  void aRefusedBatchHoldsBackOnlyTheSessionsAtFault() {
    List<UnpublishedSession> stuck =
        Stream.generate(() -> new UnpublishedSession(2)).limit(4).toList();
    UnpublishedSession other = new UnpublishedSession(2);
    stuck.forEach(this::refuse);

    assertThat(relay.handle()).isEqualTo(new Relayed(2, 4, false));

    assertThat(stuck).allSatisfy(left -> assertThat(left.unpublished()).isEqualTo(2));
    assertThat(other.unpublished()).isZero();
  }

  @Test
  void aRefusedSessionWaitsLongerEachTimeUntilItIsPublished() {
    UnpublishedSession stuck = new UnpublishedSession(1);
    refuse(stuck);
    Relayed refused = new Relayed(0, 1, false);

    assertThat(relay.handle()).isEqualTo(refused);
    pass(29);
    assertThat(relay.handle()).as("half a minute at least").isEqualTo(NOTHING);
    pass(32);
    assertThat(relay.handle()).as("a minute at most").isEqualTo(refused);
    pass(59);
    assertThat(relay.handle()).as("a minute at least").isEqualTo(NOTHING);
    snsAcceptsEverything();
    pass(62);

    assertThat(relay.handle()).isEqualTo(new Relayed(1, 0, false));

    assertThat(
            Sql.number(
                "select count(*) from session_backoffs where session_id = '" + stuck.session + "'"))
        .isZero();
  }

  @Test
  void aSessionThatAnotherRelayHoldsIsSkipped() {
    UnpublishedSession held = new UnpublishedSession(2);
    UnpublishedSession other = new UnpublishedSession(2);

    Sql.holding(
        "select 1 from session_events where seq = 1 and session_id = '"
            + held.session
            + "' for update",
        () -> assertThat(relay.handle()).isEqualTo(new Relayed(2, 0, false)));

    assertThat(held.unpublished()).isEqualTo(2);
    assertThat(other.unpublished()).isZero();
  }

  @Test
  void anUnreachableSnsEndsTheRunAndBlamesNoSession() {
    for (int i = 0; i < 350; i++) {
      new UnpublishedSession(1);
    }
    sns.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));
    sns.resetRequests();

    assertThat(relay.handle()).isEqualTo(new Relayed(0, 0, true));

    assertThat(sns.getAllServeEvents()).hasSize(3);
    snsAcceptsEverything();
    assertThat(relay.handle()).isEqualTo(new Relayed(350, 0, false));
  }

  @Test
  void aKeyThatSnsCannotUseBlamesNoSession() {
    UnpublishedSession left = new UnpublishedSession(1);
    sns.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "<ErrorResponse><Error><Type>Sender</Type><Code>KMSDisabled</Code></Error></ErrorResponse>")));

    assertThat(relay.handle()).isEqualTo(new Relayed(0, 0, true));

    snsAcceptsEverything();
    assertThat(relay.handle()).isEqualTo(new Relayed(1, 0, false));
    assertThat(left.unpublished()).isZero();
  }

  /** Counted by the server: pages of at most fifty, however many events are left. */
  @Test
  @Tag("proof")
  void leftOverEventsAreReadFiftyAtATime() {
    int many = Integer.getInteger("tandem.leftovers", 4_000);
    Sql.run("create extension if not exists pg_stat_statements");
    UnpublishedSession.inManySessions(many);
    Sql.number("select 1 from pg_stat_statements_reset()");
    Sql.run(NOTE_PAGES);
    try {
      assertThat(withoutEnd.run(Duration.ofHours(1))).isEqualTo(new Relayed(many, 0, false));

      assertThat(Sql.number("select max(events) from pages")).isEqualTo(50);
      assertThat(Sql.number("select sum(events) from pages")).isEqualTo(many);
    } finally {
      Sql.run("drop function note_page cascade; drop table pages");
    }
    assertThat(
            Sql.number(
                "select max(rows / calls) from pg_stat_statements where query like"
                    + " '%session_events%'"))
        .isBetween(30L, 50L);
    assertThat(Sql.number("select count(*) from session_events where published_at is null"))
        .isZero();
  }

  private void refuse(UnpublishedSession stuck) {
    sns.stubFor(
        any(anyUrl())
            .withRequestBody(containing(stuck.session))
            .willReturn(aResponse().withStatus(400)));
  }

  private static void pass(int seconds) {
    Sql.run(
        "update session_backoffs set retry_at = retry_at - interval '%d seconds'"
            .formatted(seconds));
  }
}
