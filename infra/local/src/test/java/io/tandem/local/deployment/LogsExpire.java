package io.tandem.local.deployment;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every log has a retention time, and every function writes to one of them. */
final class LogsExpire implements Rule {
  @Override
  public Stream<String> findings(Templates templates) {
    Set<String> logs =
        templates.ofType("AWS::Logs::LogGroup").map(Resource::id).collect(Collectors.toSet());
    return Stream.concat(
        templates
            .ofType("AWS::Logs::LogGroup")
            .filter(log -> log.at("/RetentionInDays").isMissingNode())
            .map(log -> log.id() + ": kept forever"),
        templates
            .ofType("AWS::Lambda::Function")
            .filter(it -> !logs.contains(it.at("/LoggingConfig/LogGroup/Ref").asText()))
            .map(it -> it.id() + ": writes to no log of the stack"));
  }
}
