package io.tandem.local.sns;

/**
 * A request that SNS refuses, with SNS's own error code
 * (https://docs.aws.amazon.com/sns/latest/api/API_Publish.html#API_Publish_Errors).
 */
final class SnsError extends RuntimeException {
  private final int status;
  private final String code;

  private SnsError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static SnsError invalidParameter(String what) {
    return new SnsError(400, "InvalidParameter", "Invalid parameter: " + what);
  }

  static SnsError invalidDataType(String type) {
    return new SnsError(
        400,
        "ParameterValueInvalid",
        "An attribute has the type " + type + ", not one of String, String.Array, Number, Binary");
  }

  static SnsError badRequest(String code, String message) {
    return new SnsError(400, code, message);
  }

  static SnsError notFound() {
    return new SnsError(404, "NotFound", "Topic does not exist");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
