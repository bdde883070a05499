package io.tandem.sessions;

import static io.tandem.events.StageStatus.COMPLETED;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.events.TransitionMessage;
import io.tandem.sessions.Views.Partner;
import io.tandem.sessions.Views.PartnerProgress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ViewsTest {

  @Test
  void thereIsNoPartnerBeforeAcceptance() {
    Conversation talk = Conversations.invited();

    SessionView view = talk.ana.sees();

    assertThat(view.summary().partner()).isNull();
    assertThat(view.progress().partnerProgress()).isNull();
  }

  @Test
  void eachHasTheirNameForTheOther() {
    Conversation talk = Conversations.joined();

    assertThat(talk.ana.sees().summary().partner()).isEqualTo(new Partner("ben", "Benny"));
    assertThat(talk.ben.sees().summary().partner()).isEqualTo(new Partner("ana", "Ana"));
  }

  @Test
  void summaryTellsHowTheSessionIs() {
    Conversation talk = Conversations.invited();

    Views.Summary summary = talk.ana.sees().summary();

    assertThat(summary)
        .isEqualTo(
            new Views.Summary(
                talk.session().id(), SessionStatus.INVITED, Conversation.START, null, 1, null));
  }

  @Test
  void partnersProgressComesWithoutTheirGates() {
    Conversation talk = Conversations.invited();
    var anaConfirmedAt = talk.now();
    talk.ben.accepts().done();

    PartnerProgress progress = talk.ben.sees().progress().partnerProgress();

    assertThat(progress).isEqualTo(new PartnerProgress(1, IN_PROGRESS, anaConfirmedAt, null));
  }

  @Test
  void stage4IsInProgressUntilTheSessionIsResolved() {
    Conversation talk = Conversations.agreed();

    Views.MyProgress progress = talk.ana.sees().progress().myProgress();

    assertThat(progress.status()).isEqualTo(IN_PROGRESS);
    assertThat(progress.completedAt()).isNull();
  }

  @Test
  void stage4IsCompletedWithTheSession() {
    Conversation talk = Conversations.resolved();

    Views.Progress progress = talk.ana.sees().progress();

    assertThat(progress.myProgress().status()).isEqualTo(COMPLETED);
    assertThat(progress.myProgress().completedAt()).isEqualTo(talk.now());
    assertThat(progress.partnerProgress())
        .isNotNull()
        .matches(partner -> partner.status() == COMPLETED)
        .matches(partner -> talk.now().equals(partner.completedAt()));
  }

  @Test
  void stateIsAllOfItInOnePiece() {
    Conversation talk = Conversations.refining();
    var messages = List.of(new TransitionMessage(new UUID(7, 7), "Hello", talk.now()));
    SessionView view = talk.ana.sees();

    Views.State state = view.state(messages, talk.now());

    assertThat(state)
        .isEqualTo(
            new Views.State(
                talk.session().version(),
                view.summary(),
                view.progress(),
                talk.invitationFor(talk.ana),
                view.compact(),
                view.empathy(),
                messages));
  }
}
