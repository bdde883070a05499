package io.tandem.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of the stack, with all values from the template filled in. */
public record FunctionModel(
    String name,
    Path zip,
    Duration timeout,
    int memoryMegabytes,
    Map<String, String> environment,
    List<Route> routes,
    List<Subscription> subscriptions,
    List<Schedule> schedules,
    int maxRetries,
    @Nullable String deadLetterQueue) {

  public FunctionModel {
    environment = Map.copyOf(environment);
    routes = List.copyOf(routes);
    subscriptions = List.copyOf(subscriptions);
    schedules = List.copyOf(schedules);
  }

  public String arn() {
    return "arn:aws:lambda:" + Account.REGION + ":" + Account.ID + ":function:" + name;
  }

  /** Replaces the record's own, which would show the environment's secrets. */
  @Override
  public String toString() {
    return name;
  }
}
