package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** Starts a function's process: its binary, a clean environment, its log. */
final class WorkerProcesses implements WorkerStarter {
  private final Binaries binaries;
  private final WorkerCommand command;
  private final WorkerEnvironment environment;
  private final Logs logs;

  WorkerProcesses(
      Binaries binaries, WorkerCommand command, WorkerEnvironment environment, Logs logs) {
    this.binaries = binaries;
    this.command = command;
    this.environment = environment;
    this.logs = logs;
  }

  @Override
  public Process start(FunctionModel function, int number) throws IOException {
    Path folder = binaries.unpack(function.zip());
    ProcessBuilder builder = new ProcessBuilder(command.of(folder)).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment.of(function, number, folder));
    Redirect log = Redirect.appendTo(logs.of(function.name()).toFile());
    return builder.redirectOutput(log).redirectErrorStream(true).start();
  }
}
