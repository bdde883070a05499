package io.tandem.local.hostile;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.SessionRows;
import io.tandem.local.journey.OnRealStage;
import io.tandem.local.journey.Phone.Answer;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid numbers, times, statuses and cursors. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FieldsTest {
  private static final String MUTE = "PUT /api/v1/sessions/{id}/mute";
  private static final String VALIDATE = "POST /api/v1/sessions/{id}/empathy/validate";

  private final Targets targets;

  FieldsTest(LocalStage stage) {
    targets = new Targets(stage);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.hostile.BadField#all")
  void anInvalidFieldIsNamedAndNothingIsWritten(BadField field, LocalStage stage)
      throws SQLException {
    Target target = targets.next(field.row());
    try (SessionRows rows = new SessionRows(stage)) {
      String before = rows.of(target.copy().session());

      Answer answer =
          field.isQuery() ? send(target, field.sent(), null) : send(target, "", field.sent());

      assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("VALIDATION_ERROR");
      assertThat(answer.body().at("/error/details"))
          .extracting(detail -> detail.get("field").asText())
          .containsExactly(field.name());
      assertThat(rows.of(target.copy().session())).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
    "2026-12-01T07:00:00+05:45, 2026-12-01T01:15:00.000Z",
    "2026-12-01T07:00:00.123456789Z, 2026-12-01T07:00:00.123Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999Z"
  })
  void aTimeIsStoredToTheMillisecond(String sent, String kept) {
    JsonNode state = stateAfter(MUTE, "{\"until\":\"%s\"}".formatted(sent));

    assertThat(state.get("mutedUntil").asText()).isEqualTo(kept);
  }

  @Test
  void nullEndsAMute() {
    assertThat(stateAfter(MUTE, "{\"until\":null}").get("mutedUntil").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "-1", "2147483647"})
  void onlyTheShownRevisionCanBeJudged(String revision) {
    Answer answer = send(VALIDATE, "{\"validated\":true,\"revision\":%s}".formatted(revision));

    assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("CONFLICT");
    assertThat(must(send(VALIDATE, "{\"validated\":true,\"revision\":1}")).has("transition"))
        .isTrue();
    assertThat(must(send(VALIDATE, "{\"validated\":true,\"revision\":null}")).has("transition"))
        .isTrue();
  }

  private JsonNode stateAfter(String route, String body) {
    return must(send(route, body)).get("state");
  }

  private Answer send(String route, String body) {
    return send(targets.next(AccessMatrix.row(route)), "", body);
  }

  private static Answer send(Target target, String query, @Nullable String body) {
    String path = target.row().path(target.copy()) + query;
    return target.caller().call(target.row().method(), path, body);
  }
}
