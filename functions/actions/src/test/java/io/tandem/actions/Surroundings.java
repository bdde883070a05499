package io.tandem.actions;

import static java.util.Map.entry;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tandem.fixtures.Loopback;
import io.tandem.fixtures.Postgres;
import io.tandem.fixtures.StoredSecrets;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL with the real schema, a stand-in for SNS, and one that holds Ably's key. */
@SuppressWarnings("NullAway.Init") // started before use
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  static final String ABLY_KEY_NAME = "app.subscriber";
  static final String ABLY_SECRET = "a secret that HS256 finds long enough: 43 chars";

  private Postgres postgres;
  private WireMockServer sns;
  private StoredSecrets secrets;

  @Override
  public Map<String, String> start() {
    postgres = Postgres.migrated();
    for (String role : List.of("tandem_actions", "tandem_relay", "tandem_pruning")) {
      postgres.run("alter role " + role + " password 'tandem'");
    }
    sns =
        new WireMockServer(
            Loopback.options().maxRequestJournalEntries(1_000).extensions(new SnsAnswers()));
    sns.start();
    SnsAnswers.answerAt(sns);
    secrets = new StoredSecrets().with("subscribe-arn", ABLY_KEY_NAME + ":" + ABLY_SECRET);
    return Map.ofEntries(
        entry("quarkus.funqy.export", "any-action"),
        // Not getJdbcUrl, whose URL contains a user.
        entry("quarkus.datasource.jdbc.url", postgres.url("postgres")),
        entry("quarkus.datasource.username", "${tandem.test.role:tandem_actions}"),
        entry("quarkus.datasource.password", "tandem"),
        entry("ably.subscribe-secret", "subscribe-arn"),
        entry("secrets.endpoint", secrets.endpoint()),
        entry("tandem.commands-per-minute", "${tandem.test.commands-per-minute:1000000}"),
        entry("tandem.sessions-per-day", "${tandem.test.sessions-per-day:1000000}"),
        entry("tandem.topic.arn", "arn:aws:sns:eu-central-1:000000000000:events"),
        entry("AWS_ENDPOINT_URL_SNS", sns.baseUrl()),
        entry("AWS_REGION", "eu-central-1"),
        entry("AWS_ACCESS_KEY_ID", "test"),
        entry("AWS_SECRET_ACCESS_KEY", "test"));
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(sns, field -> field.getType() == WireMockServer.class);
  }

  @Override
  public void stop() {
    sns.stop();
    secrets.close();
    postgres.close();
  }
}
