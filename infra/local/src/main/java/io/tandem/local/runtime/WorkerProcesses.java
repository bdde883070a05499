package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** Starts a function's process: its binary, a clean environment, its log. */
record WorkerProcesses(
    Binaries binaries, WorkerCommand command, WorkerEnvironment environment, Logs logs)
    implements WorkerStarter {
  @Override
  public Process start(FunctionModel function, int number) throws IOException {
    Path folder = binaries.unpack(function.zip());
    Redirect log = Redirect.appendTo(logs.of(function.name()).toFile());
    return process(function, number, folder, command.of(folder), log);
  }

  /** Runs the function without a Runtime API: it starts, writes the archive and ends. */
  Process archiving(FunctionModel function, Path archive) throws IOException {
    Path folder = binaries.unpack(function.zip());
    return process(function, 0, folder, command.archiving(archive, folder), Redirect.DISCARD);
  }

  Path unpacked(FunctionModel function) throws IOException {
    return binaries.unpack(function.zip());
  }

  private Process process(
      FunctionModel function, int number, Path folder, List<String> command, Redirect log)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment.of(function, number, folder));
    return builder.redirectOutput(log).redirectErrorStream(true).start();
  }
}
