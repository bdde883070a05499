package io.tandem.local.settings;

/** The address of a PostgreSQL database, and the functions' login to it. */
public record JdbcAddress(String url, String user, String password) {
  @Override
  public String toString() {
    return url;
  }
}
