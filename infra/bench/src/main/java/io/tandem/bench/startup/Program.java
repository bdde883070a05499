package io.tandem.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a function's process is started: as the local stage does it, or a little differently. */
record Program(List<String> command, Map<String, String> environment, Path folder) {

  /** What the stage has started for this function; Linux tells. */
  static Program ofRunning(String function) {
    return ProcessHandle.current()
        .children()
        .map(process -> Path.of("/proc", String.valueOf(process.pid())))
        .flatMap(process -> read(process, function).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(function + " does not run"));
  }

  private static Optional<Program> read(Path process, String function) {
    try {
      Map<String, String> environment = new HashMap<>();
      entries(process.resolve("environ"))
          .forEach(
              it ->
                  environment.put(it.replaceFirst("=(?s:.*)", ""), it.replaceFirst("[^=]*=", "")));
      return function.equals(environment.get("AWS_LAMBDA_FUNCTION_NAME"))
          ? Optional.of(
              new Program(
                  entries(process.resolve("cmdline")).toList(),
                  environment,
                  process.resolve("cwd").toRealPath()))
          : Optional.empty();
    } catch (IOException itEndedOrIsAnothers) {
      return Optional.empty();
    }
  }

  private static Stream<String> entries(Path file) throws IOException {
    return Stream.of(Files.readString(file).split("\0")).filter(it -> !it.isEmpty());
  }

  boolean isNative() {
    return command.size() == 1;
  }

  /** On another JDK. */
  Program on(Path java) {
    List<String> changed = new ArrayList<>(command);
    changed.set(0, java.toString());
    return new Program(changed, environment, folder);
  }

  Program without(String option) {
    return new Program(
        command.stream().filter(it -> !it.startsWith(option)).toList(), environment, folder);
  }

  /** After the stage's own options, some of which it may take back. */
  Program with(String option) {
    List<String> changed = new ArrayList<>(command);
    changed.add(command.indexOf("-cp"), option);
    return new Program(changed, environment, folder);
  }

  /** Another handler, with nothing else on the class path but what it needs and the poll loop. */
  Program handling(Class<?> handler, List<Path> classPath) {
    List<String> changed = new ArrayList<>(command);
    int place = changed.indexOf("-cp") + 1;
    String pollLoop = changed.get(place).replaceFirst(".*:", "");
    changed.set(
        place, String.join(":", classPath.stream().map(Path::toString).toList()) + ":" + pollLoop);
    Map<String, String> its = new HashMap<>(environment);
    its.put("_HANDLER", handler.getName());
    return new Program(changed, its, folder);
  }

  Process start(int runtimeApi) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApi);
      return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
