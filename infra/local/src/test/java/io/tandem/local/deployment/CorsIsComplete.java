package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/**
 * API Gateway gets everything that a page of another origin asks about, with the origins as a list.
 * SAM takes a value that is not plain for the whole object.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-cors-configuration.html">the
 *     object</a>
 */
final class CorsIsComplete implements Rule {
  private static final Set<String> ASKED =
      Set.of("allowOrigins", "allowMethods", "allowHeaders", "exposeHeaders", "maxAge");

  @Override
  public Stream<String> findings(Templates templates) {
    return templates
        .ofType("AWS::ApiGatewayV2::Api")
        .filter(api -> !isWhole(api.at("/Body/x-amazon-apigateway-cors")))
        .map(api -> api.id() + ": no page of another origin can call it");
  }

  private static boolean isWhole(JsonNode cors) {
    JsonNode given = cors.path("Fn::If").path(1).isMissingNode() ? cors : cors.at("/Fn::If/1");
    JsonNode origins = given.path("allowOrigins");
    return ASKED.stream().allMatch(given::has) && (origins.isArray() || origins.has("Fn::Split"));
  }
}
