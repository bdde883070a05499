package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.MyAttempt;
import io.tandem.sessions.Views.Partner;
import io.tandem.sessions.Views.TheirAttempt;
import io.tandem.sessions.Views.TheirContext;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the partner of an erased member still sees. */
final class ErasedPartnerTest {
  private final Conversation talk = EverythingSaid.with(SessionStatus.RESOLVED);

  @Test
  void inviteeSeesThatThereWasSomebody() {
    talk.ana.erasesThemselves().done();

    Views.State seen = talk.ben.sees();
    assertThat(seen.partner()).isEqualTo(new Partner("erased-ANA", null));
    assertThat(seen.invitation().name()).isNull();
    assertThat(seen.invitation().inviterName()).isNull();
    assertThat(seen.invitation().message()).isNull();
    assertThat(seen.toString()).doesNotContain("ana", "Ana", "Benny");
  }

  @Test
  void inviterSeesThatThereWasSomebody() {
    talk.ben.erasesThemselves().done();

    Views.State seen = talk.ana.sees();
    assertThat(seen.partner()).isEqualTo(new Partner("erased-BEN", null));
    assertThat(seen.invitation().name()).isNull();
    assertThat(seen.invitation().inviterName()).isEqualTo("Ana");
    assertThat(seen.invitation().message()).isEqualTo("ana's invitation");
    assertThat(seen.toString()).doesNotContain("ben", "Ben");
  }

  @Test
  void nobodySeesTheSessionByTheIdOfAnErasedMember() {
    talk.ana.erasesThemselves().done();

    assertThat(talk.session().seenBy("erased-ANA")).isEmpty();
    assertThat(talk.session().listedFor("erased-ANA", Conversation.START)).isEmpty();
  }

  @Test
  void partnerKeepsTheirGuessWithoutTheFeedbackOnIt() {
    MyAttempt before = Objects.requireNonNull(talk.ben.seesEmpathy().mine());

    talk.ana.erasesThemselves().done();

    assertThat(before.feedback()).isEqualTo("ana's yes");
    assertThat(before.context()).isNotNull();
    assertThat(talk.ben.seesEmpathy().mine())
        .isEqualTo(
            new MyAttempt(
                before.id(),
                before.status(),
                before.revision(),
                "ben's guess",
                before.sharedAt(),
                null,
                null));
  }

  @Test
  void erasedMembersGuessShowsThePartnersContextAndNoText() {
    TheirAttempt before = Objects.requireNonNull(talk.ben.seesEmpathy().partner());
    TheirContext mine = Objects.requireNonNull(before.context());

    talk.ana.erasesThemselves().done();

    assertThat(mine.content()).isEqualTo("ben's context");
    assertThat(talk.ben.seesEmpathy().partner())
        .isEqualTo(
            new TheirAttempt(
                before.id(), before.status(), before.revision(), null, before.sharedAt(), mine));
  }

  @Test
  void contextThatThePartnerHadNotReadIsGone() {
    Conversation refining = Conversations.refining();
    refining.ana.explains("It was late").done();

    refining.ana.erasesThemselves().done();

    assertThat(refining.ben.seesEmpathy().hasUnviewedSharedContext()).isFalse();
    assertThat(refining.ben.readsContext().refused()).isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void partnerNoLongerReadsWhyTheOtherLeft() {
    Conversation left = EverythingSaid.with(SessionStatus.ABANDONED);
    assertThat(left.ben.seesSession().reason()).isEqualTo("ana's reason to leave");

    left.ana.erasesThemselves().done();

    assertThat(left.ben.seesSession().reason()).isNull();
    assertThat(left.ben.seesSession().endedBy()).isEqualTo("partner");
  }

  @Test
  void progressOfBothStays() {
    Views.Progress before = talk.ben.seesProgress();

    talk.ana.erasesThemselves().done();

    assertThat(talk.ben.seesProgress()).isEqualTo(before);
  }

  @Test
  void partnerCanStillMarkSeenAndMute() {
    talk.ana.erasesThemselves().done();

    talk.ben.marksSeen(talk.session().seq()).done();
    talk.ben.mutes(null).done();

    assertThat(talk.ben.sees().unseen()).isZero();
    assertThat(talk.ben.sees().mutedUntil()).isNull();
  }
}
