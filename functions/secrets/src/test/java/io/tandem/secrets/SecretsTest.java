package io.tandem.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.badRequest;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SecretsTest {
  private static final String ARN = "arn:aws:secretsmanager:eu-central-1:1:secret:a/b-XyZ123";

  @RegisterExtension
  static final WireMockExtension EXTENSION =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final MovableClock clock = new MovableClock();
  private Secrets secrets = new Secrets(extension(), clock);

  @BeforeEach
  void start() {
    secrets = new Secrets(extension(), clock);
  }

  @Test
  void secretIsRequestedInTheExtensionsFormat() {
    answer(secretString("the-key"));

    assertThat(secrets.text(ARN)).isEqualTo("the-key");
    EXTENSION.verify(
        getRequestedFor(urlPathEqualTo("/secretsmanager/get"))
            .withQueryParam("secretId", equalTo(ARN))
            .withHeader("X-Aws-Parameters-Secrets-Token", equalTo("session-token")));
  }

  @Test
  void secretIsKeptForAMinute() {
    answer(secretString("old"));
    secrets.text(ARN);
    answer(secretString("new"));

    assertThat(secrets.text(ARN)).isEqualTo("old");
    clock.pass();
    assertThat(secrets.text(ARN)).isEqualTo("new");
  }

  @Test
  void lastKnownSecretIsUsedWhileNobodyAnswers() {
    answer(secretString("the-key"));
    secrets.text(ARN);
    answer(serverError());
    clock.pass();

    assertThat(secrets.text(ARN)).isEqualTo("the-key");
  }

  @Test
  void extensionThatIsNotReadyIsAskedAgain() {
    EXTENSION.stubFor(
        get(urlPathEqualTo("/secretsmanager/get"))
            .inScenario("start")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(badRequest().withBody("not ready to serve traffic, please wait"))
            .willSetStateTo("ready"));
    EXTENSION.stubFor(
        get(urlPathEqualTo("/secretsmanager/get"))
            .inScenario("start")
            .whenScenarioStateIs("ready")
            .willReturn(secretString("the-key")));

    assertThat(secrets.text(ARN)).isEqualTo("the-key");
  }

  @Test
  void failureForAForbiddenSecretNamesOnlyItsArn() {
    answer(badRequest().withBody("AccessDeniedException: canary"));

    assertThatThrownBy(() -> secrets.text(ARN))
        .isInstanceOf(SecretUnavailable.class)
        .hasMessage("Secret " + ARN + " is not available: status 400")
        .hasNoCause();
  }

  @Test
  void extensionThatNeverBecomesReadyIsGivenUp() {
    Secrets nowhere =
        new Secrets(new SecretsExtension("http://127.0.0.1:9", Optional.empty()), clock);

    assertThatThrownBy(() -> nowhere.text(ARN)).hasMessageContaining("not ready");
  }

  @Test
  void loginIsReadInRdsFormat() {
    answer(secretString("{\\\"username\\\":\\\"ana\\\",\\\"password\\\":\\\"canary\\\"}"));

    DatabaseLogin login = new DatabaseLogins(secrets).of(ARN);

    assertThat(login).isEqualTo(new DatabaseLogin("ana", "canary"));
    assertThat(login.toString()).doesNotContain("canary");
  }

  @Test
  void secretInAnotherFormatIsNotQuoted() {
    answer(secretString("canary"));

    assertThatThrownBy(() -> new DatabaseLogins(secrets).of(ARN))
        .hasMessageContaining("it is not JSON")
        .hasMessageNotContaining("canary")
        .hasNoCause();
  }

  private static void answer(ResponseDefinitionBuilder answer) {
    EXTENSION.stubFor(get(urlPathEqualTo("/secretsmanager/get")).willReturn(answer));
  }

  private static ResponseDefinitionBuilder secretString(String text) {
    return okJson(
        """
        {"ARN": "%s", "CreatedDate": "2026-01-02T03:04:05.678Z", "Name": "a/b", "SecretBinary": null,
         "SecretString": "%s", "VersionId": "v", "VersionStages": ["AWSCURRENT"],
         "ResultMetadata": {}}
        """
            .formatted(ARN, text));
  }

  private static SecretsExtension extension() {
    return new SecretsExtension(EXTENSION.baseUrl(), Optional.of("session-token"));
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.EPOCH;

    void pass() {
      now = now.plus(Secrets.KEPT);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
