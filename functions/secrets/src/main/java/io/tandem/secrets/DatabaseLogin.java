package io.tandem.secrets;

/** Who logs in, and by what. */
public record DatabaseLogin(String username, String password) {
  /** Not the record's own: it is a secret. */
  @Override
  public String toString() {
    return "login of " + username;
  }
}
