package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.actions.Api.Answer;
import java.util.List;
import java.util.stream.StreamSupport;

/** Assertions about answers. */
final class Assert {
  private Assert() {}

  static void refused(Answer answer, int status, String code) {
    assertThat(answer.body().path("success").asBoolean(true)).as(answer.toString()).isFalse();
    assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.message()).isNotBlank();
  }

  static void invalid(Answer answer, String... fields) {
    refused(answer, 400, "VALIDATION_ERROR");
    assertThat(answer.fields()).containsExactly(fields);
  }

  static JsonNode done(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.body().get("success").asBoolean()).isTrue();
    return answer.data();
  }

  static List<String> types(JsonNode events) {
    return StreamSupport.stream(events.spliterator(), false)
        .map(event -> event.get("type").asText())
        .toList();
  }
}
