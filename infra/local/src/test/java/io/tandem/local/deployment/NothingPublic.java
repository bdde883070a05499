package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From outside, only the API is reachable, with a token. */
final class NothingPublic implements Rule {
  private static final List<String> ANYWHERE = List.of("0.0.0.0/0", "::/0");

  @Override
  public Stream<String> findings(Templates templates) {
    return templates.resources().stream()
        .flatMap(it -> findings(it).map(finding -> it.id() + ": " + finding));
  }

  private static Stream<String> findings(Resource resource) {
    return switch (resource.type()) {
      case "AWS::ApiGatewayV2::Api" -> openRoutes(resource.at("/Body/paths"));
      case "AWS::EC2::SecurityGroup" -> openTo(resource.at("/SecurityGroupIngress"));
      case "AWS::EC2::SecurityGroupIngress" -> openTo(resource.at(""));
      case "AWS::EC2::Subnet" ->
          only(resource.at("/MapPublicIpOnLaunch").asBoolean(), "gives out public addresses");
      case "AWS::Lambda::Url" ->
          only(resource.at("/AuthType").asText().equals("NONE"), "a URL without authentication");
      case "AWS::RDS::DBInstance" ->
          only(resource.at("/PubliclyAccessible").asBoolean(true), "a public address");
      case "AWS::S3::Bucket" ->
          only(
              resource.at("/PublicAccessBlockConfiguration").isMissingNode(), "may be made public");
      // An endpoint is only reachable from inside, and its policy grants nothing.
      case "AWS::EC2::VPCEndpoint" -> Stream.of();
      default ->
          resource.permissions().filter(NothingPublic::toAnybody).map(it -> "allows anybody");
    };
  }

  private static boolean toAnybody(JsonNode permission) {
    JsonNode principal = permission.path("Principal");
    return !permission.has("Condition")
        && (principal.asText().equals("*") || principal.path("AWS").asText().equals("*"));
  }

  private static Stream<String> openRoutes(JsonNode paths) {
    return paths.properties().stream()
        .flatMap(path -> path.getValue().properties().stream().map(it -> open(path.getKey(), it)))
        .filter(route -> !route.isEmpty());
  }

  private static String open(String path, Map.Entry<String, JsonNode> operation) {
    return operation.getValue().has("security") ? "" : operation.getKey() + " " + path;
  }

  private static Stream<String> openTo(JsonNode ingress) {
    return Stream.of("CidrIp", "CidrIpv6")
        .flatMap(cidr -> ingress.findValuesAsText(cidr).stream())
        .filter(ANYWHERE::contains)
        .map(cidr -> "open to " + cidr);
  }

  private static Stream<String> only(boolean bad, String finding) {
    return bad ? Stream.of(finding) : Stream.of();
  }
}
