package io.tandem.secrets;

/** The user name and password of a database login. */
public record DatabaseLogin(String username, String password) {
  /** Not the record's own, which would show the password. */
  @Override
  public String toString() {
    return "login of " + username;
  }
}
