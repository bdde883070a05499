package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function in the VPC has a role that Lambda accepts for it, and only functions that log in to
 * the database are there.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">what the role
 *     needs</a>; Lambda checks it before there is an interface to name
 */
final class VpcFits implements Rule {
  private static final Set<String> CREATING = Set.of("ec2:CreateNetworkInterface");
  private static final Set<String> OF_ANY =
      Set.of(
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses");

  @Override
  public Stream<String> findings(Templates templates) {
    return templates
        .ofType("AWS::Lambda::Function")
        .filter(it -> isThere(it.at("/VpcConfig")))
        .flatMap(it -> Stream.of(role(templates, it), login(it)))
        .filter(finding -> !finding.isEmpty());
  }

  private static String login(Resource function) {
    return isThere(function.at("/Environment/Variables/TANDEM_DATABASE_SECRET"))
        ? ""
        : function.id() + ": needs no VPC";
  }

  private static String role(Templates templates, Resource function) {
    String role = function.at("/Role/Fn::GetAtt/0").asText();
    List<JsonNode> permissions =
        Stream.concat(Stream.of(role), policies(templates, role))
            .flatMap(id -> templates.resources().stream().filter(it -> it.id().equals(id)))
            .flatMap(Resource::permissions)
            .toList();
    Set<String> created = actions(permissions.stream());
    Set<String> any = actions(permissions.stream().filter(VpcFits::ofAny));
    return created.containsAll(CREATING) && any.containsAll(OF_ANY)
        ? ""
        : function.id() + ": Lambda refuses its role for the VPC";
  }

  private static Stream<String> policies(Templates templates, String role) {
    return templates.resources().stream()
        .filter(it -> it.id().equals(role))
        .flatMap(it -> it.at("/ManagedPolicyArns").findValuesAsText("Ref").stream())
        .filter(id -> !id.startsWith("AWS::"))
        .flatMap(id -> Stream.of(id));
  }

  private static Set<String> actions(Stream<JsonNode> permissions) {
    return permissions
        .flatMap(it -> Resource.texts(it.path("Action")).stream())
        .collect(Collectors.toSet());
  }

  private static boolean ofAny(JsonNode permission) {
    JsonNode resource = permission.path("Resource");
    String text = resource.path("Fn::Sub").asText(resource.asText());
    return text.equals("*") || text.endsWith(":*/*");
  }

  private static boolean isThere(JsonNode property) {
    return !property.isMissingNode() && !property.path("Ref").asText().equals("AWS::NoValue");
  }
}
