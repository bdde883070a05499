package io.tandem.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone.Answer;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal says what is wrong and does not repeat what somebody wrote. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EchoTest {
  private final Canaries canaries = new Canaries();
  private final Targets targets;

  EchoTest(LocalStage stage) {
    targets = new Targets(stage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.hostile.TextField#all")
  void refusedTextIsNotRepeated(TextField field, LocalStage stage) {
    String canary = canaries.text(field.name());
    for (String body :
        List.of(
            field.body(canary + "x".repeat(field.most())),
            "{\"%s\":{\"%s\":1}}".formatted(field.name(), canary),
            "{\"%s\":[\"%s\"]}".formatted(field.name(), canary),
            "{\"%s\":\"%s".formatted(field.name(), canary),
            "{\"%s\":%s}".formatted(field.name(), canary),
            "\"" + canary + "\"",
            canary)) {
      Target target = targets.next(field.row());

      Answer answer =
          target.caller().call(field.row().method(), field.row().path(target.copy()), body);

      assertThat(answer.status()).as(body + " got " + answer).isEqualTo(400);
      assertThat(canaries.in(answer.toString())).as(answer.toString()).isEmpty();
    }
    assertThat(canaries.in(new Outside(stage).logs())).isEmpty();
  }
}
