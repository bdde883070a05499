package io.tandem.secrets;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;

/**
 * Trusts only the databases of the function's own region, at RDS and behind RDS Proxy. The
 * PostgreSQL driver creates it if a JDBC URL says {@code
 * sslfactory=io.tandem.secrets.DatabaseTrust}; with {@code sslmode=verify-full} the driver also
 * checks the host name.
 *
 * <p>For a public authority's certificate the driver creates its own factory by name. This module's
 * reflect-config.json names it, because not every function has the driver.
 */
@RegisterForReflection
public final class DatabaseTrust extends SSLSocketFactory {
  private final SSLSocketFactory trusting;

  /** For the driver. */
  public DatabaseTrust() {
    this(Authorities.of(Objects.requireNonNullElse(System.getenv("AWS_REGION"), "")));
  }

  DatabaseTrust(Authorities authorities) {
    this.trusting = authorities.socketFactory();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return trusting.createSocket(socket, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return trusting.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return trusting.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return trusting.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return trusting.createSocket(host, port, localHost, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return trusting.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return trusting.getSupportedCipherSuites();
  }
}
