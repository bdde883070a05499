package io.tandem.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native binary can reflect only on the classes that its configuration names. */
final class NativeConfigurationTest {

  @Test
  void everythingInAnAnswerOrARowIsRegistered() throws IOException {
    JsonNode config =
        new ObjectMapper()
            .readTree(
                getClass()
                    .getResource(
                        "/META-INF/native-image/io.tandem/tandem-sessions/reflect-config.json"));
    List<String> answered =
        Stream.of(Answers.class.getNestMembers(), Views.class.getNestMembers())
            .flatMap(Stream::of)
            .filter(type -> type.isRecord() || type.isEnum())
            .map(Class::getName)
            .toList();

    List<String> keptInARow =
        Stream.of(
                Session.class,
                Invitation.class,
                Member.class,
                Gates.class,
                Messages.class,
                ReceivedMessage.class,
                Attempt.class,
                Stage.class,
                Role.class)
            .map(Class::getName)
            .toList();

    assertThat(config.findValuesAsText("name"))
        .containsAll(answered)
        .containsAll(keptInARow)
        .contains(
            Refusal.FieldError.class.getName(),
            SessionStatus.class.getName(),
            InvitationStatus.class.getName(),
            Guidance.class.getName())
        .hasSize(answered.size() + keptInARow.size() + 4);
  }
}
