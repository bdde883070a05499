package io.tandem.sessions.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Cast;
import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.SessionEvent;
import io.tandem.events.StageStatus;
import io.tandem.sessions.Snapshot;
import io.tandem.sessions.outbox.EventsTopic.Published;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.SdkClientException;

final class EventsTopicTest {
  private static final UUID SESSION = new UUID(0x7000, 1);
  private static final UUID ANOTHER = new UUID(0x7000, 2);

  private final SnsInMemory sns = new SnsInMemory();
  private final EventsTopic topic = new EventsTopic(sns, Optional.of("arn"));

  @Test
  void eachEventGoesTwiceInOneBatch() {
    Outgoing event = event(SESSION, 1);

    Published published = topic.publish(List.of(event));

    assertThat(published).isEqualTo(new Published(List.of(event.id()), Set.of(), false));
    assertThat(sns.batches())
        .containsExactly(List.of(event.id() + "-public", event.id() + "-members"));
  }

  @Test
  void noEventIsSplitAcrossBatches() {
    List<Outgoing> six = IntStream.rangeClosed(1, 6).mapToObj(i -> event(SESSION, i)).toList();

    topic.publish(six);

    assertThat(sns.batches()).extracting(List::size).containsExactly(10, 2);
    assertThat(sns.batches().get(1)).allMatch(id -> id.startsWith(six.get(5).id().toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"public", "members"})
  void oneRefusedEntryFailsItsEventAndLaterOnesOfItsSession(String audience) {
    Outgoing first = event(SESSION, 1);
    Outgoing second = event(SESSION, 2);
    Outgoing third = event(SESSION, 3);
    Outgoing anothers = event(ANOTHER, 1);
    sns.refusing(second.id(), audience);

    Published published = topic.publish(List.of(first, second, third, anothers));

    assertThat(published)
        .isEqualTo(new Published(List.of(first.id(), anothers.id()), Set.of(SESSION), false));
  }

  @Test
  void laterBatchesSendNothingOfARefusedSession() {
    List<Outgoing> six = IntStream.rangeClosed(1, 6).mapToObj(i -> event(SESSION, i)).toList();
    sns.refusing(six.get(4).id(), "members");

    Published published = topic.publish(six);

    assertThat(published.ids()).hasSize(4);
    assertThat(sns.batches()).hasSize(1);
  }

  @Test
  void eventThatFailsEveryBatchStopsOnlyItsSession() {
    Outgoing first = event(SESSION, 1);
    Outgoing second = event(SESSION, 2);
    Outgoing third = event(SESSION, 3);
    Outgoing anothers = event(ANOTHER, 1);
    sns.refusingBatchesWith(second.id());

    Published published = topic.publish(List.of(first, second, third, anothers));

    assertThat(published)
        .isEqualTo(new Published(List.of(first.id(), anothers.id()), Set.of(SESSION), false));
  }

  @Test
  void topicThatAcceptsNothingIsOutOfReach() {
    sns.failingWith(SdkClientException.create("connection refused"));

    Published published = topic.publish(List.of(event(SESSION, 1), event(ANOTHER, 1)));

    assertThat(published).isEqualTo(new Published(List.of(), Set.of(), true));
  }

  @Test
  void unusableKeyBlamesNoEvent() {
    sns.failingWith(SnsInMemory.badRequest("KMSDisabled"));

    Published published = topic.publish(List.of(event(SESSION, 1)));

    assertThat(published.outOfReach()).isTrue();
  }

  private static Outgoing event(UUID session, int seq) {
    SessionEvent paused =
        new SessionEvent(
            new UUID(session.getLeastSignificantBits(), seq),
            session,
            seq,
            Instant.EPOCH,
            "inviter",
            Map.of("inviter", new MemberProgress(1, StageStatus.IN_PROGRESS)),
            new Move.SessionPaused());
    Snapshot snapshot = new Snapshot(session, new Cast("ana", null, null, null), Map.of());
    return new Outgoing(OutboxEvent.of(paused, true), snapshot);
  }
}
