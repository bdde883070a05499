package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every function and every queue has an alarm, besides that for a new version, and every alarm says
 * what to do.
 */
final class EverythingHasAlarms implements Rule {
  @Override
  public Stream<String> findings(Templates templates) {
    Set<String> watched =
        templates
            .ofType("AWS::CloudWatch::Alarm")
            .filter(alarm -> !CanariesHaveAlarms.judgesVersion(alarm))
            .flatMap(alarm -> alarm.json().findValues("Dimensions").stream())
            .flatMap(EverythingHasAlarms::values)
            .collect(Collectors.toSet());
    return Stream.of(
            unwatched(templates, "AWS::Lambda::Function", "/FunctionName", watched),
            unwatched(templates, "AWS::SQS::Queue", "/QueueName", watched),
            templates
                .ofType("AWS::CloudWatch::Alarm")
                .filter(it -> !it.at("/AlarmDescription").toString().contains("Runbook: "))
                .map(it -> it.id() + ": does not say what to do"))
        .flatMap(findings -> findings);
  }

  private static Stream<String> unwatched(
      Templates templates, String type, String name, Set<String> watched) {
    return templates
        .ofType(type)
        .filter(resource -> !watched.contains(Resource.ownName(resource.at(name))))
        .map(resource -> resource.id() + ": has no alarm");
  }

  private static Stream<String> values(JsonNode dimensions) {
    return dimensions.findValues("Value").stream().map(Resource::ownName);
  }
}
