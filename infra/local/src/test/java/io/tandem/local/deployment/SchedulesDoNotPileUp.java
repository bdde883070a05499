package io.tandem.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scheduled runs do not pile up: one that does not start within a minute is dropped, and none is
 * retried. Their alarm can fire: as many runs as must fail fit into its time.
 */
final class SchedulesDoNotPileUp implements Rule {
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");

  @Override
  public Stream<String> findings(Templates templates) {
    return templates
        .ofType("AWS::Scheduler::Schedule")
        .flatMap(
            schedule -> {
              JsonNode target = schedule.at("/Target/Arn");
              String function =
                  target
                      .path("Ref")
                      .asText(target.at("/Fn::GetAtt/0").asText())
                      .replaceFirst("Aliaslive$", "");
              return Stream.concat(
                  Stream.of(schedule.at("/Target/RetryPolicy"), invocation(templates, function))
                      .filter(tries -> !once(tries))
                      .map(tries -> schedule.id() + ": its runs pile up"),
                  alarms(templates, function)
                      .filter(alarm -> !fires(alarm, seconds(schedule)))
                      .map(alarm -> alarm.id() + ": never fires"));
            });
  }

  private static JsonNode invocation(Templates templates, String function) {
    return templates
        .ofType("AWS::Lambda::EventInvokeConfig")
        .filter(it -> it.at("/FunctionName/Ref").asText().equals(function))
        .map(it -> it.at(""))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  private static boolean once(JsonNode tries) {
    return tries.path("MaximumRetryAttempts").asInt(-1) == 0
        && tries.path("MaximumEventAgeInSeconds").asInt() == 60;
  }

  private static Stream<Resource> alarms(Templates templates, String function) {
    String name =
        templates
            .ofType("AWS::Lambda::Function")
            .filter(it -> it.id().equals(function))
            .map(it -> Resource.ownName(it.at("/FunctionName")))
            .findFirst()
            .orElseThrow();
    return templates
        .ofType("AWS::CloudWatch::Alarm")
        .filter(alarm -> Resource.ownName(alarm.at("/Dimensions/0/Value")).equals(name));
  }

  private static boolean fires(Resource alarm, int interval) {
    int window = alarm.at("/Period").asInt() * alarm.at("/EvaluationPeriods").asInt();
    return alarm.at("/DatapointsToAlarm").asInt(1) <= window / interval;
  }

  private static int seconds(Resource schedule) {
    Matcher rate = RATE.matcher(schedule.at("/ScheduleExpression").asText());
    if (!rate.matches()) {
      throw new IllegalStateException(schedule.id() + " has no rate");
    }
    int unit =
        switch (rate.group(2)) {
          case "minute" -> 60;
          case "hour" -> 3_600;
          default -> 86_400;
        };
    return Integer.parseInt(rate.group(1)) * unit;
  }
}
