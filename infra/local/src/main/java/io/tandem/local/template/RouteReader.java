package io.tandem.local.template;

import io.tandem.local.stack.Authorizer;
import io.tandem.local.stack.Route;
import java.util.Locale;
import java.util.Optional;

/** Reads an HttpApi event as a route, with the authorizer of the event or of its API. */
record RouteReader(Resources resources) {
  private static final String HEADER = "$request.header.";

  Route read(Part event) {
    Part properties = event.get("Properties");
    Optional<Part> auth = api(properties.get("ApiId")).property("Auth");
    Optional<Part> name =
        properties
            .find("Auth", "Authorizer")
            .or(() -> auth.flatMap(found -> found.find("DefaultAuthorizer")))
            .filter(found -> !found.text().equals("NONE"));
    Authorizer authorizer =
        name.map(
                found ->
                    auth.flatMap(all -> all.find("Authorizers", found.text()))
                        .map(RouteReader::authorizer)
                        .orElseThrow(() -> found.failure("no authorizer " + found.text())))
            .orElse(null);
    return new Route(
        properties.get("Method").text().toUpperCase(Locale.ROOT),
        properties.get("Path").text(),
        authorizer);
  }

  private Resource api(Part apiId) {
    return resources.ofType("AWS::Serverless::HttpApi").stream()
        .filter(api -> api.reference().equals(apiId.text()))
        .findFirst()
        .orElseThrow(() -> apiId.failure("no HTTP API " + apiId.text()));
  }

  private static Authorizer authorizer(Part authorizer) {
    Part configuration = authorizer.get("JwtConfiguration");
    return new Authorizer(
        authorizer.find("IdentitySource").map(RouteReader::header).orElse("Authorization"),
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
