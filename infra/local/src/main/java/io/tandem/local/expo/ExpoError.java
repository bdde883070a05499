package io.tandem.local.expo;

/** A request that Expo refuses as a whole. */
final class ExpoError extends RuntimeException {
  private final String code;

  ExpoError(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
