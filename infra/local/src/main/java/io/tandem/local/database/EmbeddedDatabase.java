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
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the stage's own, on a free port of this machine. */
final class EmbeddedDatabase implements StageDatabase {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final int port = freePort();
  private final @Nullable Path data;
  private final Path log;
  private @Nullable EmbeddedPostgres server;

  EmbeddedDatabase(@Nullable Path data, Path log) {
    this.data = data;
    this.log = log;
  }

  @Override
  public JdbcAddress address() {
    return new JdbcAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
  }

  @Override
  public void start() {
    try {
      Files.createDirectories(log.getParent());
      server = settings().start();
    } catch (IOException | IllegalStateException e) {
      throw new StartFailure("PostgreSQL does not start, see " + log, e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private EmbeddedPostgres.Builder settings() throws IOException {
    Redirect output = Redirect.appendTo(log.toFile());
    EmbeddedPostgres.Builder settings =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setServerConfig("listen_addresses", "127.0.0.1")
            // An error's detail quotes the row, and with it what people wrote.
            .setServerConfig("log_error_verbosity", "terse")
            .setLocaleConfig("locale", "C")
            .setPGStartupWait(PATIENCE)
            .setOutputRedirector(output)
            .setErrorRedirector(output)
            // The stage closes it, after the functions.
            .setRegisterShutdownHook(false);
    if (data != null) {
      settings.setDataDirectory(Files.createDirectories(data)).setCleanDataDirectory(false);
    }
    return settings;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
