package io.tandem.bench.stage;

import io.tandem.local.settings.JdbcAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A PostgreSQL without a proxy before it. It is durable (fsync, synchronous commits). Its settings
 * make filling it fast and keep its own housekeeping out of the figures.
 */
public final class BenchDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Path log;

  private BenchDatabase(EmbeddedPostgres server, Path log) {
    this.server = server;
    this.log = log;
  }

  public static BenchDatabase start(Path log) {
    try {
      BenchDatabase database =
          new BenchDatabase(
              EmbeddedPostgres.builder()
                  .setServerConfig("listen_addresses", "127.0.0.1")
                  // Both are off by default in the embedded one.
                  .setServerConfig("fsync", "on")
                  .setServerConfig("synchronous_commit", "on")
                  .setServerConfig("max_connections", "300")
                  .setServerConfig("shared_buffers", "512MB")
                  .setServerConfig("maintenance_work_mem", "512MB")
                  .setServerConfig("wal_level", "minimal")
                  .setServerConfig("max_wal_senders", "0")
                  .setServerConfig("max_wal_size", "8GB")
                  .setServerConfig("checkpoint_timeout", "30min")
                  .setServerConfig("track_commit_timestamp", "on")
                  .setServerConfig("log_error_verbosity", "terse")
                  .setLocaleConfig("locale", "C")
                  .setPGStartupWait(Duration.ofSeconds(60))
                  .setOutputRedirector(Redirect.appendTo(log.toFile()))
                  .setErrorRedirector(Redirect.appendTo(log.toFile()))
                  .start(),
              log);
      database.owner();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void owner() {
    Sql postgres = new Sql(address("postgres", "postgres"));
    postgres.run("create role tandem_owner login createrole password 'tandem_owner'");
    postgres.run("create database tandem owner tandem_owner");
  }

  /** Its log. */
  public Path log() {
    return log;
  }

  /** Its first process, which started the others. */
  public ProcessHandle process() {
    return ProcessHandle.of(
            sql().number("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"))
        .orElseThrow();
  }

  /** Its processes that serve this user. */
  public Stream<ProcessHandle> processesOf(String user) {
    return sql().texts("select pid from pg_stat_activity where usename = ?", user).stream()
        .map(pid -> Long.parseLong(String.valueOf(pid)))
        .flatMap(pid -> ProcessHandle.of(pid).stream());
  }

  public int port() {
    return server.getPort();
  }

  /** As the deployment's owner, who is not a superuser. */
  public JdbcAddress ofOwner() {
    return address("tandem", "tandem_owner");
  }

  /** As the superuser. */
  public Sql sql() {
    return new Sql(address("tandem", "postgres"));
  }

  /** As a function of the HTTP API. */
  public Sql asActions() {
    return new Sql(address("tandem", "tandem_actions"));
  }

  private JdbcAddress address(String database, String user) {
    return new JdbcAddress("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, user, user);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
