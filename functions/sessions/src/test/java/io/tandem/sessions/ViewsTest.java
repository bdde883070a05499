package io.tandem.sessions;

import static io.tandem.events.StageStatus.COMPLETED;
import static io.tandem.events.StageStatus.IN_PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.Partner;
import io.tandem.sessions.Views.Theirs;
import org.junit.jupiter.api.Test;

final class ViewsTest {
  @Test
  void thereIsNoPartnerBeforeAcceptance() {
    Conversation talk = Conversations.invited();

    assertThat(talk.ana.sees().partner()).isNull();
    assertThat(talk.ana.seesProgress().partner()).isNull();
  }

  @Test
  void eachSeesTheirOwnNameForTheOther() {
    Conversation talk = Conversations.joined();

    assertThat(talk.ana.sees().partner()).isEqualTo(new Partner("ben", "Benny"));
    assertThat(talk.ben.sees().partner()).isEqualTo(new Partner("ana", "Ana"));
  }

  @Test
  void inviterWithoutADisplayNameHasNone() {
    Conversation talk = Conversations.joined().rowLacks("inviter.name");

    assertThat(talk.ben.sees().partner()).isEqualTo(new Partner("ana", null));
    assertThat(talk.ben.sees().invitation().inviterName()).isNull();
  }

  @Test
  void partnersProgressComesWithoutTheirGates() {
    Conversation talk = Conversations.invited();
    var anaConfirmedAt = talk.now();
    talk.ben.accepts().done();

    assertThat(talk.ben.seesProgress().partner())
        .isEqualTo(new Theirs(1, IN_PROGRESS, anaConfirmedAt, null));
  }

  @Test
  void stage4IsInProgressUntilTheSessionIsResolved() {
    Conversation talk = Conversations.agreed();

    assertThat(talk.ana.seesProgress().me().status()).isEqualTo(IN_PROGRESS);
    assertThat(talk.ana.seesProgress().me().completedAt()).isNull();
  }

  @Test
  void stage4IsCompletedWithTheSession() {
    Conversation talk = Conversations.resolved();

    assertThat(talk.ana.seesProgress().me().status()).isEqualTo(COMPLETED);
    assertThat(talk.ana.seesProgress().me().completedAt()).isEqualTo(talk.now());
    assertThat(talk.ana.seesProgress().partner())
        .isNotNull()
        .matches(partner -> partner.status() == COMPLETED)
        .matches(partner -> talk.now().equals(partner.completedAt()));
  }

  @Test
  void viewDoesNotDependOnTheTime() {
    Conversation talk = Conversations.invited();
    Views.State before = talk.ana.sees();

    talk.later(Invitation.VALIDITY);

    assertThat(talk.ana.sees()).isEqualTo(before);
    assertThat(before.invitation().status()).isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void snapshotHoldsEveryMembersView() {
    Conversation talk = Conversations.refining();

    Snapshot snapshot = talk.session().snapshot();

    assertThat(snapshot.sessionId()).isEqualTo(talk.session().id());
    assertThat(snapshot.views())
        .containsOnlyKeys("ana", "ben")
        .containsEntry("ana", talk.ana.sees())
        .containsEntry("ben", talk.ben.sees());
  }
}
