package io.tandem.sessions;

import static io.tandem.events.AttemptStatus.HELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.Move;
import io.tandem.sessions.Views.Empathy;
import io.tandem.sessions.Views.MyAttempt;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class EmpathyTest {
  private static final Empathy NOTHING = new Empathy(null, null, false, false, false, false);

  private final Conversation talk = Conversations.atStage2();

  @Test
  void firstGuessIsHeldAndNotCountedAsShown() {
    talk.ana.guesses("Ben is sad").done();

    MyAttempt mine = anaSeesHerOwn();
    assertThat(mine)
        .isEqualTo(new MyAttempt(mine.id(), HELD, 0, "Ben is sad", talk.now(), null, null));
  }

  @Test
  void partnerLearnsThatThereIsOneButNotWhatItSays() {
    talk.ana.guesses("Ben is sad").done();

    assertThat(talk.ben.seesEmpathy())
        .isEqualTo(new Empathy(null, null, true, false, false, false));
  }

  @Test
  void eventSaysWhoShared() {
    Result<?> shared = talk.ana.guesses("Ben is sad");

    assertThat(shared.moves()).containsExactly(new Move.PartnerEmpathyShared("inviter"));
  }

  @Test
  void heldGuessIsReplacedWithoutAnEvent() {
    talk.ana.guesses("Ben is sad").done();
    MyAttempt first = anaSeesHerOwn();

    Result<?> again = talk.ana.guesses("Ben is angry");

    assertThat(anaSeesHerOwn())
        .isEqualTo(new MyAttempt(first.id(), HELD, 0, "Ben is angry", talk.now(), null, null));
    assertThat(again.events()).isEmpty();
  }

  @Test
  void nobodyHasGuessedAtFirst() {
    assertThat(talk.ana.seesEmpathy()).isEqualTo(NOTHING);
  }

  @Test
  void thereIsNothingToSeeBeforeAcceptance() {
    Conversation invited = Conversations.invited();

    assertThat(invited.ana.seesEmpathy()).isEqualTo(NOTHING);
  }

  private MyAttempt anaSeesHerOwn() {
    return Objects.requireNonNull(talk.ana.seesEmpathy().mine());
  }
}
