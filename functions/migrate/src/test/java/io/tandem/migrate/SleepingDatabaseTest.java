package io.tandem.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A paused Aurora resumes when it is called, which takes a while. */
@QuarkusTest
@TestProfile(SleepingDatabaseTest.Asleep.class)
final class SleepingDatabaseTest {
  @Inject AgroalDataSource database;
  @Inject Schema schema;

  /** Replaces the PostgreSQL of the other tests. */
  public static final class Asleep implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(SleepingPostgres.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
      return true;
    }
  }

  /** Both at once: one client waits for the TLS answer, and one for the login answer. */
  @Test
  void aRunWaitsForAPausedDatabase() throws SQLException {
    long start = System.nanoTime();
    CompletableFuture<Void> withoutTls = CompletableFuture.runAsync(this::logInWithoutTls);

    schema.bringUpToDate();

    withoutTls.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(SleepingPostgres.NAP);
  }

  private void logInWithoutTls() {
    AgroalConnectionFactoryConfiguration factory =
        database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
    Properties settings = new Properties();
    settings.putAll(factory.jdbcProperties());
    settings.setProperty("sslmode", "disable");
    settings.setProperty("password", "secret of the owner");
    try (Connection connection = DriverManager.getConnection(factory.jdbcUrl(), settings)) {
      assertThat(connection.isValid(0)).isTrue();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }
}
