package io.tandem.local.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.JdbcAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A PostgreSQL with TLS and a self-signed certificate. */
record TlsDatabase(EmbeddedPostgres server, Path authority) implements AutoCloseable {
  private static final String PASSWORD = "password";
  private static final String OWNER = "tandem_owner";

  static TlsDatabase start(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException, SQLException {
    KeyStore keys = keys(folder);
    Path certificate = folder.resolve("server.crt");
    Files.writeString(
        certificate, pem("CERTIFICATE", keys.getCertificate("database").getEncoded()));
    Path key = folder.resolve("server.key");
    Files.writeString(
        key, pem("PRIVATE KEY", keys.getKey("database", PASSWORD.toCharArray()).getEncoded()));
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
   * @param how the client verifies it
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

  private static KeyStore keys(Path folder)
      throws IOException, GeneralSecurityException, InterruptedException {
    Path file = folder.resolve("keys.p12");
    List<String> keytool =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "database",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=DNS:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD);
    Path log = folder.resolve("keytool.log");
    int exit =
        new ProcessBuilder(keytool)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(exit).as(Files.readString(log)).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(what, Base64.getMimeEncoder().encodeToString(bytes));
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
