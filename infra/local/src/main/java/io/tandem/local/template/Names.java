package io.tandem.local.template;

import io.tandem.local.stack.Account;
import java.util.Map;
import java.util.Optional;

/** Resolves the names in a template: pseudo parameters, parameters, resources. */
record Names(Part template, StageValues given) {
  private static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region", Account.REGION,
          "AWS::AccountId", Account.ID,
          "AWS::StackName", Account.STACK,
          "AWS::Partition", "aws",
          "AWS::URLSuffix", "amazonaws.com");

  String reference(String name) {
    return Optional.ofNullable(PSEUDO_PARAMETERS.get(name))
        .or(() -> template.find("Parameters", name).map(found -> parameter(name, found)))
        .or(() -> template.find("Resources", name).map(found -> value(name, found, "Ref")))
        .orElseThrow(() -> new UnresolvedException("no parameter or resource " + name));
  }

  String attribute(String resource, String attribute) {
    return template
        .find("Resources", resource)
        .map(found -> value(resource, found, attribute))
        .orElseThrow(() -> new UnresolvedException("no resource " + resource));
  }

  private String parameter(String name, Part declared) {
    return Optional.ofNullable(given.parameters().get(name))
        .or(() -> declared.find("Default").map(Part::text))
        .orElseThrow(() -> new UnresolvedException("the parameter has no value"));
  }

  private String value(String id, Part resource, String attribute) {
    String type = resource.get("Type").text();
    ResourceKind kind = ResourceKind.of(type);
    String pattern = kind.attributes().get(attribute);
    if (pattern == null) {
      throw new UnresolvedException("the local stage does not know " + attribute + " of " + type);
    }
    return pattern
        .replace("{name}", name(id, resource, kind))
        .replace("{api}", given.apiEndpoint());
  }

  private static String name(String id, Part resource, ResourceKind kind) {
    return kind.nameProperty().isEmpty()
        ? id
        : resource
            .find("Properties")
            .flatMap(properties -> properties.find(kind.nameProperty().toArray(String[]::new)))
            .map(Part::text)
            .orElse(Account.STACK + "-" + id);
  }
}
