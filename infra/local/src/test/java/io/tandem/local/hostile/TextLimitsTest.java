package io.tandem.local.hostile;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.access.Role;
import io.tandem.local.access.SessionRows;
import io.tandem.local.journey.Conversation;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TextLimitsTest {
  private static final String EMOJI = "\ud83d\ude00";

  private final Targets targets;

  TextLimitsTest(LocalStage stage) {
    targets = new Targets(stage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.hostile.TextField#allRead")
  void theLongestTextIsKeptAndReadAsItWasSent(TextField field, LocalStage stage)
      throws SQLException {
    String text = EMOJI.repeat(field.most() - 1) + "\"";
    Target target = targets.next(field.row());

    Answer answer = send(target, field.body(text));

    assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    assertThat(texts(target, answer)).contains(text);
  }

  @Test
  void theLongestReasonToLeaveIsReadByThePartner(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    String reason = EMOJI.repeat(500);

    must(two.post(two.ana, "/leave", "{\"reason\":\"" + reason + "\"}"));

    JsonNode state = must(two.ben.get("/sessions/" + two.session + "/state"));
    assertThat(state.at("/session/reason").asText()).isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.hostile.TextField#all")
  void oneCodePointMoreIsRefusedAndNothingIsWritten(TextField field, LocalStage stage)
      throws SQLException {
    Target target = targets.next(field.row());
    try (SessionRows rows = new SessionRows(stage)) {
      String before = rows.of(target.copy().session());

      Answer answer = send(target, field.body(EMOJI.repeat(field.most() + 1)));

      assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
      assertThat(answer.body().at("/error/details"))
          .extracting(detail -> detail.get("field").asText())
          .containsExactly(field.name());
      assertThat(rows.of(target.copy().session())).isEqualTo(before);
    }
  }

  private static Answer send(Target target, String body) {
    String path = target.row().path(target.copy());
    return target.caller().call(target.row().method(), path, body);
  }

  /** What the two read. */
  private static Set<String> texts(Target target, Answer answer) {
    String opened = answer.body().at("/data/state/session/id").asText();
    String session = opened.isEmpty() ? target.copy().session() : opened;
    Set<String> texts = new HashSet<>();
    for (Role role : List.of(Role.INVITER, Role.INVITEE)) {
      Phone phone = target.open().scene().phone(role);
      texts.addAll(Texts.in(phone.get("/sessions/" + session + "/state").body()));
    }
    return texts;
  }
}
