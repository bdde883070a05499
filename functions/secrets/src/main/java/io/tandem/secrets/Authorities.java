package io.tandem.secrets;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * The authorities that may sign a database's certificate. RDS has one per region; only the needed
 * ones are read, because a caller is waiting.
 *
 * @param pem their certificates
 */
record Authorities(String pem) {
  private static final String EVERYWHERE = "everywhere";
  private static final Pattern SECTIONS = Pattern.compile("(?m)^# ");

  /**
   * @param region empty outside Lambda
   * @throws UnknownRegion if no authority is known for the region's databases
   */
  static Authorities of(String region) {
    try (InputStream all = Authorities.class.getResourceAsStream("database-ca.pem")) {
      return of(region, new String(Objects.requireNonNull(all).readAllBytes(), US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Authorities of(String region, String all) {
    if (!region.isEmpty() && !all.contains("\n# " + region + "\n")) {
      throw new UnknownRegion(region);
    }
    return new Authorities(
        SECTIONS
            .splitAsStream(all)
            .filter(it -> it.startsWith(EVERYWHERE + "\n") || it.startsWith(region + "\n"))
            .map(section -> section.substring(section.indexOf('\n') + 1))
            .collect(Collectors.joining()));
  }

  Collection<? extends Certificate> certificates() throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem.getBytes(US_ASCII)));
  }

  SSLSocketFactory socketFactory() {
    try {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate certificate : certificates()) {
        trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("no TLS", e);
    }
  }
}
