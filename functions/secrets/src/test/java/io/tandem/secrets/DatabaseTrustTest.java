package io.tandem.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tandem.fixtures.SelfSigned;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTrustTest {
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
    try (SSLServerSocket database = database(SelfSigned.in(folder))) {
      assertThatThrownBy(() -> shakeHands(new DatabaseTrust(), database))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void databaseSignedByAKnownAuthorityIsTrusted() throws Exception {
    SelfSigned keys = SelfSigned.in(folder);
    try (SSLServerSocket database = database(keys)) {
      assertThatCode(
              () -> shakeHands(new DatabaseTrust(new Authorities(keys.certificate())), database))
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

  private static SSLServerSocket database(SelfSigned keys)
      throws GeneralSecurityException, IOException {
    KeyManagerFactory manager =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    manager.init(keys.keys(), keys.password());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(manager.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
