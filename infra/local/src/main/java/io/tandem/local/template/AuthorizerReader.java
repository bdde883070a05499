package io.tandem.local.template;

import io.tandem.local.stack.Authorizer;

/** Reads a JWT authorizer. */
final class AuthorizerReader {
  private static final String HEADER = "$request.header.";

  private AuthorizerReader() {}

  static Authorizer read(Part authorizer) {
    Part configuration = authorizer.get("JwtConfiguration");
    return new Authorizer(
        authorizer.find("IdentitySource").map(AuthorizerReader::header).orElse("Authorization"),
        configuration.get("issuer").text(),
        configuration.get("audience").items().stream().map(Part::text).toList());
  }

  private static String header(Part source) {
    if (!source.text().startsWith(HEADER)) {
      throw source.failure("the local stage only finds tokens in headers, not in " + source.text());
    }
    return source.text().substring(HEADER.length());
  }
}
