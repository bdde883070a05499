package io.tandem.local.settings;

/** The address of a PostgreSQL database, and its owner's login. */
public record JdbcAddress(String url, String user, String password) {
  @Override
  public String toString() {
    return url;
  }
}
