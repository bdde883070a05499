package io.tandem.local.settings;

/** Where a PostgreSQL database is and who the functions are to it. */
public record JdbcAddress(String url, String user, String password) {
  @Override
  public String toString() {
    return url;
  }
}
