package io.tandem.local.schedule;

import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.runtime.TraceId;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Schedule;
import io.tandem.local.stack.StackModel;
import java.time.Instant;

/** Invokes the functions that have a schedule in the template. */
public record Schedules(AsyncInvocations invocations, Clockwork clockwork) {
  public void start(StackModel stack) {
    for (FunctionModel function : stack.functions()) {
      function.schedules().forEach(schedule -> start(function, schedule));
    }
  }

  private void start(FunctionModel function, Schedule schedule) {
    clockwork.every(
        schedule.every(),
        () ->
            invocations.invoke(
                function, ScheduledEvent.of(schedule, Instant.now()), TraceId.next()));
  }
}
