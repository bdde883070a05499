package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new version has its own alarm: a tenth of the calls would not show among all of them. */
final class CanariesHaveAlarms implements Rule {
  @Override
  public Stream<String> findings(Templates templates) {
    Set<String> ofVersions =
        templates
            .ofType("AWS::CloudWatch::Alarm")
            .filter(CanariesHaveAlarms::judgesVersion)
            .map(alarm -> Resource.ownName(alarm.at("/AlarmName")))
            .collect(Collectors.toSet());
    return templates
        .ofType("AWS::CodeDeploy::DeploymentGroup")
        .filter(group -> !judged(group.at("/AlarmConfiguration/Alarms"), ofVersions))
        .map(group -> group.id() + ": nothing judges the new version alone");
  }

  static boolean judgesVersion(Resource alarm) {
    return alarm.json().findValuesAsText("Name").contains("ExecutedVersion");
  }

  private static boolean judged(JsonNode alarms, Set<String> ofVersions) {
    Set<String> names =
        alarms.findValues("Name").stream().map(Resource::ownName).collect(Collectors.toSet());
    return !names.isEmpty() && ofVersions.containsAll(names);
  }
}
