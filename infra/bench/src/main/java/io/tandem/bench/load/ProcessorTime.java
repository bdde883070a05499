package io.tandem.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the processes of a function have had of the processors so far; other load does not show. */
public final class ProcessorTime {
  private ProcessorTime() {}

  public static Duration of(String function) {
    return ProcessHandle.current()
        .children()
        .filter(process -> isOf(process, function))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean isOf(ProcessHandle process, String function) {
    try {
      Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
      return Files.readString(environment).contains("AWS_LAMBDA_FUNCTION_NAME=" + function + "\0");
    } catch (IOException itHasEnded) {
      return false;
    }
  }
}
