package io.tandem.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTrustTest {
  private static final char[] PASSWORD = "password".toCharArray();
  @TempDir Path folder;

  @Test
  void onlyTheRegionsOwnRdsAuthorityIsTrusted() throws GeneralSecurityException {
    assertThat(Authorities.of("eu-central-1").certificates())
        .extracting(it -> ((X509Certificate) it).getSubjectX500Principal().getName())
        .filteredOn(name -> name.contains("Amazon RDS"))
        .singleElement()
        .asString()
        .contains("Amazon RDS eu-central-1 Root CA RSA2048 G1");
  }

  @Test
  void authoritiesOfRdsProxyAreTrustedInEveryRegion() throws GeneralSecurityException {
    assertThat(Authorities.of("").certificates())
        .extracting(it -> ((X509Certificate) it).getSubjectX500Principal().getName())
        .contains("CN=Amazon Root CA 1,O=Amazon,C=US")
        .hasSize(4);
  }

  @Test
  void failureForAnUnknownRegionNamesItAndTheRemedy() {
    assertThatThrownBy(() -> Authorities.of("mx-central-1"))
        .hasMessageContaining("region mx-central-1")
        .hasMessageContaining("database-ca.pem");
  }

  @Test
  void databaseSignedByAnUnknownAuthorityIsNotTrusted() throws Exception {
    try (SSLServerSocket database = database(keyStore())) {
      assertThatThrownBy(() -> shakeHands(new DatabaseTrust(), database))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void databaseSignedByAKnownAuthorityIsTrusted() throws Exception {
    KeyStore keys = keyStore();
    String pem =
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(keys.getCertificate("database").getEncoded())
            + "\n-----END CERTIFICATE-----\n";
    try (SSLServerSocket database = database(keys)) {
      assertThatCode(() -> shakeHands(new DatabaseTrust(new Authorities(pem)), database))
          .doesNotThrowAnyException();
    }
  }

  private static void shakeHands(DatabaseTrust trust, SSLServerSocket database) throws IOException {
    CompletableFuture<Void> answered =
        CompletableFuture.runAsync(
            () -> {
              try (SSLSocket caller = (SSLSocket) database.accept()) {
                caller.startHandshake();
              } catch (IOException refused) {
                // The caller's side reports it.
              }
            });
    try (SSLSocket socket =
        (SSLSocket) trust.createSocket(InetAddress.getLoopbackAddress(), database.getLocalPort())) {
      socket.startHandshake();
    }
    answered.join();
  }

  private static SSLServerSocket database(KeyStore keys)
      throws GeneralSecurityException, IOException {
    KeyManagerFactory manager =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    manager.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(manager.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private KeyStore keyStore() throws Exception {
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
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            new String(PASSWORD));
    int exit =
        new ProcessBuilder(keytool)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start()
            .waitFor();
    assertThat(exit).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(file)) {
      keys.load(stored, PASSWORD);
    }
    return keys;
  }
}
