package io.tandem.actions;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with the real schema, and something that speaks SNS. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
  private EmbeddedPostgres postgres;
  private WireMockServer sns;

  @SuppressWarnings("NullAway.Init") // started before use
  public Surroundings() {}

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("shared_preload_libraries", "pg_stat_statements")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .locations(
            "filesystem:"
                + Objects.requireNonNull(System.getProperty("project.root"))
                + "/functions/migrate/src/main/resources/db/migration")
        .load()
        .migrate();
    sns =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(new SnsAnswers()));
    sns.start();
    SnsAnswers.answerAt(sns);
    return Map.of(
        "quarkus.funqy.export", "any-action",
        "quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"),
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres",
        "tandem.topic.arn", "arn:aws:sns:eu-central-1:000000000000:events",
        "quarkus.sns.endpoint-override", sns.baseUrl(),
        "quarkus.sns.aws.region", "eu-central-1",
        "quarkus.sns.aws.credentials.type", "static",
        "quarkus.sns.aws.credentials.static-provider.access-key-id", "test",
        "quarkus.sns.aws.credentials.static-provider.secret-access-key", "test");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(sns, field -> field.getType() == WireMockServer.class);
  }

  @Override
  public void stop() {
    sns.stop();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
