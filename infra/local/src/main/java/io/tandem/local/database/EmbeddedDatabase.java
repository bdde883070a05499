package io.tandem.local.database;

import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

/** The stage's own PostgreSQL, on a free port of this machine. */
final class EmbeddedDatabase implements StageDatabase {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The database's owner, not a superuser: a managed PostgreSQL gives no more. */
  private static final String OWNER = "tandem_owner";

  private final int port = freePort();
  private final boolean keepsData;
  private final Path data;
  private final Path log;
  private @Nullable EmbeddedPostgres server;

  EmbeddedDatabase(@Nullable Path data, Path log) {
    this.keepsData = data != null;
    this.data = data == null ? temporaryFolder() : data;
    this.log = log;
  }

  @Override
  public JdbcAddress address() {
    return new JdbcAddress("jdbc:postgresql://127.0.0.1:" + port + "/tandem", OWNER, OWNER);
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(log.getParent());
      Files.createDirectories(data);
      server = settings().start();
      makeDatabase(server.getPostgresDatabase());
    } catch (IOException | IllegalStateException | SQLException e) {
      throw new StartFailure("PostgreSQL did not start, see " + log, e);
    }
  }

  @Override
  public void restart() {
    if (server != null) {
      List<ProcessHandle> processes = server.getProcess().descendants().toList();
      server.getProcess().destroyForcibly().onExit().join();
      // The old server's processes end a little later. A new server does not start beside them.
      processes.forEach(process -> process.onExit().join());
    }
    stop();
    start();
  }

  @Override
  public void close() {
    stop();
    if (!keepsData) {
      try {
        FileUtils.deleteDirectory(data.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private EmbeddedPostgres.Builder settings() {
    Redirect output = Redirect.appendTo(log.toFile());
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        // The library's default is off, with which commits would not survive a crash.
        .setServerConfig("synchronous_commit", "on")
        // An error's detail quotes the row, and so what people wrote.
        .setServerConfig("log_error_verbosity", "terse")
        .setLocaleConfig("locale", "C")
        .setPGStartupWait(PATIENCE)
        .setOutputRedirector(output)
        .setErrorRedirector(output)
        // The stage closes it after the functions.
        .setRegisterShutdownHook(false);
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("tandem-postgresql");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the database and its owner, unless the data folder has them from an earlier run. */
  private static void makeDatabase(DataSource server) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement();
        ResultSet known =
            statement.executeQuery("select from pg_database where datname = 'tandem'")) {
      if (!known.next()) {
        statement.execute("create role %1$s login createrole password '%1$s'".formatted(OWNER));
        statement.execute("create database tandem owner " + OWNER);
      }
    }
  }
}
