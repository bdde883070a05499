package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MembershipTest {

  @ParameterizedTest
  @MethodSource("membersActions")
  void strangerIsToldThatThereIsNoSuchSession(Action action) {
    Conversation talk = Conversations.revealed();

    Result<?> result = action.by(talk.zoe);

    assertThat(result.refusal()).isEqualTo(Refusal.notFound());
  }

  @ParameterizedTest
  @EnumSource
  void strangerSeesNoSession(SessionStatus status) {
    Conversation talk = Conversations.with(status);

    var seen = talk.session().seenBy("zoe");

    assertThat(seen).isEmpty();
  }

  @Test
  void refusalForAStrangerGivesNothingAway() {
    Refusal refusal = Refusal.notFound();

    assertThat(refusal).isEqualTo(new Refusal(ErrorCode.NOT_FOUND, "Not found", List.of()));
  }

  static List<Action> membersActions() {
    return Arrays.stream(Action.values()).filter(Action::isForMembers).toList();
  }
}
