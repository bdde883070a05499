package io.tandem.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processes that the stage has started for a function, according to Linux. */
public final class FunctionProcesses {
  private FunctionProcesses() {}

  public static Stream<ProcessHandle> of(String function) {
    return ProcessHandle.current().children().filter(process -> isOf(process, function));
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
