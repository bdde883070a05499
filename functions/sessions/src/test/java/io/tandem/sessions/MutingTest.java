package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MutingTest {
  private static final Instant TOMORROW = Conversation.START.plus(Duration.ofDays(1));

  private final Conversation talk = Conversations.joined();

  @Test
  void nobodyIsMutedAtFirst() {
    assertThat(talk.ana.sees().mutedUntil()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void memberMutesAndSeesUntilWhenInEveryStatus(SessionStatus status) {
    Conversation any = Conversations.with(status);

    Result<?> muted = any.ana.mutes(TOMORROW);

    assertThat(muted.events()).isEmpty();
    assertThat(any.ana.sees().mutedUntil()).isEqualTo(TOMORROW);
  }

  @Test
  void partnerDoesNotSeeTheMute() {
    Views.State bens = talk.ben.sees();

    talk.ana.mutes(TOMORROW).done();

    assertThat(talk.ben.sees()).isEqualTo(bens);
  }

  @Test
  void inviteeMutesForThemselves() {
    talk.ben.mutes(TOMORROW).done();

    assertThat(talk.ben.sees().mutedUntil()).isEqualTo(TOMORROW);
    assertThat(talk.ana.sees().mutedUntil()).isNull();
  }

  @Test
  void muteIsStillShownOnceItHasPassed() {
    talk.ana.mutes(TOMORROW).done();

    talk.later(Duration.ofDays(2));

    assertThat(talk.ana.sees().mutedUntil()).isEqualTo(TOMORROW);
  }

  @Test
  void muteIsKeptToTheMillisecond() {
    talk.ana.mutes(TOMORROW.plusNanos(123_456_789)).done();

    assertThat(talk.ana.sees().mutedUntil()).isEqualTo(TOMORROW.plusMillis(123));
  }

  @Test
  void muteCanBeRemoved() {
    talk.ana.mutes(TOMORROW).done();

    talk.ana.mutes(null).done();

    assertThat(talk.ana.sees().mutedUntil()).isNull();
  }
}
