package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.sessions.Views.Item;
import io.tandem.sessions.Views.ItemInvitation;
import io.tandem.sessions.Views.Partner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListItemTest {
  @Test
  void itemShowsTheSessionAsItsMemberSeesIt() {
    Conversation talk = Conversations.joined();

    assertThat(item(talk.ben))
        .isEqualTo(
            new Item(
                talk.session().id(),
                "ACTIVE",
                Conversation.START,
                talk.now(),
                talk.now().toEpochMilli(),
                new Partner("ana", "Ana"),
                new ItemInvitation(
                    "Benny",
                    InvitationStatus.ACCEPTED,
                    Conversation.START.plus(Invitation.VALIDITY)),
                0,
                1,
                List.of("me", "partner"),
                1));
  }

  @Test
  void itemAgreesWithTheState() {
    Conversation talk = Conversations.refining();

    Item item = item(talk.ana);
    Views.State state = talk.ana.sees();
    assertThat(item.version()).isEqualTo(state.version());
    assertThat(item.waitingFor()).isEqualTo(state.progress().waitingFor());
  }

  @Test
  void thereIsNoPartnersStageBeforeAcceptance() {
    Conversation talk = Conversations.invited();

    assertThat(item(talk.ana).partner()).isNull();
    assertThat(item(talk.ana).partnerStage()).isNull();
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATED", "INVITED"})
  void sessionWithAnExpiredUnansweredInvitationIsExpired(SessionStatus status) {
    Conversation talk = Conversations.with(status);
    assertThat(item(talk.ana).status()).isEqualTo(status.name());

    talk.later(Invitation.VALIDITY);

    assertThat(item(talk.ana).status()).isEqualTo("EXPIRED");
    assertThat(item(talk.ana).invitation().status()).isEqualTo(InvitationStatus.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(names = {"ACTIVE", "PAUSED", "RESOLVED", "ABANDONED"})
  void answeredSessionNoLongerExpires(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    talk.later(Invitation.VALIDITY);

    assertThat(item(talk.ana).status()).isEqualTo(status.name());
    assertThat(item(talk.ana).invitation().status()).isNotEqualTo(InvitationStatus.EXPIRED);
  }

  @Test
  void sessionThatTheInviterLeftNoLongerExpires() {
    Conversation talk = Conversations.left().later(Invitation.VALIDITY);

    assertThat(item(talk.ana).status()).isEqualTo("ABANDONED");
    assertThat(item(talk.ana).invitation().status()).isEqualTo(InvitationStatus.CANCELLED);
  }

  @Test
  void strangersListDoesNotShowTheSession() {
    Conversation talk = Conversations.joined();

    assertThat(talk.session().listedFor("zoe", talk.now())).isEmpty();
  }

  private static Item item(Speaker member) {
    Conversation talk = member.talk();
    return talk.session().listedFor(member.id(), talk.now()).orElseThrow();
  }
}
