package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.AccessRow;
import io.tandem.local.journey.OnRealStage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body may have 16 KiB, counted in bytes as sent. */
@OnRealStage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BodySizeTest {
  private static final int LIMIT = 16 * 1024;

  private final Targets targets;
  private final RawHttp http;

  BodySizeTest(LocalStage stage) {
    targets = new Targets(stage);
    http = new RawHttp(stage.uri());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void theLongestBodyIsAcceptedAndOneByteMoreIsTooLarge(AccessRow row) throws IOException {
    for (String type : List.of("application/json", "application/octet-stream")) {
      for (int bytes : List.of(LIMIT - 1, LIMIT)) {
        RawAnswer answer = send(row, padded(row, bytes), type);
        assertThat(answer.isDone()).as(bytes + " bytes of " + type + ": " + answer).isTrue();
      }
      assertTooLarge(send(row, padded(row, LIMIT + 1), type));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void bytesThatAreNotTextAreCountedUndecoded(AccessRow row) throws IOException {
    byte[] bytes = new byte[LIMIT + 1];
    Arrays.fill(bytes, (byte) 0xff);

    RawAnswer answer = send(row, Arrays.copyOf(bytes, LIMIT), "application/octet-stream");

    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    assertTooLarge(send(row, bytes, "application/octet-stream"));
  }

  private static List<AccessRow> commands() {
    return AccessMatrix.rows().stream().filter(row -> !row.method().equals("GET")).toList();
  }

  private RawAnswer send(AccessRow row, byte[] body, String type) throws IOException {
    HostileRequest request = targets.next(row).request(body, "Content-Type: " + type);
    RawAnswer answer = http.send(request);
    assertThat(Undocumented.of(request, answer)).as(answer.toString()).isEmpty();
    return answer;
  }

  private static void assertTooLarge(RawAnswer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(413);
    assertThat(answer.json().at("/error/code").asText()).isEqualTo("PAYLOAD_TOO_LARGE");
  }

  private static byte[] padded(AccessRow row, int bytes) {
    byte[] body = Objects.requireNonNullElse(row.body(), "{}").getBytes(UTF_8);
    byte[] padded = Arrays.copyOf(body, bytes);
    Arrays.fill(padded, body.length, bytes, (byte) ' ');
    return padded;
  }
}
