package io.tandem.local.shipped;

import io.tandem.fixtures.SelfSigned;
import io.tandem.local.settings.JdbcAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A PostgreSQL with TLS and a self-signed certificate. */
record TlsDatabase(EmbeddedPostgres server, Path authority) implements AutoCloseable {
  private static final String OWNER = "tandem_owner";

  static TlsDatabase start(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException, SQLException {
    SelfSigned keys = SelfSigned.in(folder);
    Path certificate = Files.writeString(folder.resolve("server.crt"), keys.certificate());
    Path key = Files.writeString(folder.resolve("server.key"), keys.privateKey());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Redirect log = Redirect.appendTo(folder.resolve("postgresql.log").toFile());
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", certificate.toString())
            .setServerConfig("ssl_key_file", key.toString())
            .setLocaleConfig("locale", "C")
            .setPGStartupWait(Duration.ofSeconds(60))
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role %1$s login createrole password '%1$s'".formatted(OWNER));
      statement.execute("create database tandem owner " + OWNER);
    }
    return new TlsDatabase(server, certificate);
  }

  /**
   * @param how options that say how the client verifies the server
   */
  JdbcAddress address(String how) {
    return of("?sslmode=verify-full" + how);
  }

  JdbcAddress plainAddress() {
    return of("?sslmode=disable");
  }

  private JdbcAddress of(String options) {
    return new JdbcAddress(
        "jdbc:postgresql://localhost:%d/tandem%s".formatted(server.getPort(), options),
        OWNER,
        OWNER);
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
