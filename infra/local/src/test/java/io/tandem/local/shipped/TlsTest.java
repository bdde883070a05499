package io.tandem.local.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tandem.local.LocalStage;
import io.tandem.local.journey.RealStage;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.settings.StartFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS to the database, for each address in infra/README.md and each binary that has a database. */
@Tag("native")
final class TlsTest {
  /** One function of each binary; {@code migrate}, the third, runs when the stage starts. */
  private static final List<String> FUNCTIONS = List.of("prune-idempotency-keys", "check-receipts");

  /** The JDK's message when a handshake got as far as the authorities, and there are some. */
  private static final String NOT_TRUSTED =
      "unable to find valid certification path to requested target";

  private static TlsDatabase database;
  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    database = TlsDatabase.start(folder);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aServerSignedByTheGivenAuthorityIsTrusted() {
    JdbcAddress address = database.address("&sslrootcert=" + database.authority());
    try (LocalStage stage = LocalStage.start(settings().withDatabase(address))) {
      for (String function : FUNCTIONS) {
        assertThat(stage.functions().invoke(function, "{}".getBytes(UTF_8)).join())
            .as(function)
            .isInstanceOf(Answer.class);
      }
    }
  }

  /**
   * No test can sign a certificate that these factories trust. That they do not know the server's
   * authority shows that they were created and know others.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.tandem.secrets.DatabaseTrust",
        "org.postgresql.ssl.DefaultJavaSSLFactory",
      })
  void aServerSignedByAnUnknownAuthorityIsNotTrusted(String factory) {
    JdbcAddress untrusted = database.address("&sslfactory=" + factory);

    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> LocalStage.start(settings().withDatabase(untrusted)))
        .withMessageContaining(NOT_TRUSTED);

    StageSettings settings =
        settings()
            .withDatabase(database.plainAddress())
            .withParameter("DatabaseUrl", untrusted.url());
    try (LocalStage stage = LocalStage.start(settings)) {
      for (String function : FUNCTIONS) {
        assertThat(stage.functions().invoke(function, "{}".getBytes(UTF_8)).join())
            .as(function)
            .asString()
            .contains(NOT_TRUSTED);
      }
    }
  }

  private StageSettings settings() {
    return StageSettings.of(ProjectRoot.find())
        .withPort(0)
        .withQuickStarts()
        .withWorkFolder(folder)
        .withBinaries(RealStage.FOLDER);
  }
}
