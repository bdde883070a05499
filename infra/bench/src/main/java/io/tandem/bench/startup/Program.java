package io.tandem.bench.startup;

import io.tandem.local.runtime.Functions;
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
import org.apache.commons.io.FileUtils;

/** How a function's process is started: like the local stage, or a little differently. */
record Program(List<String> command, Map<String, String> environment, Path folder) {

  /** The command and environment of a process that the stage started. */
  static Program ofRunning(Functions functions, String function) {
    return functions
        .processes(function)
        .map(process -> Path.of("/proc", String.valueOf(process.pid())))
        .flatMap(process -> read(process).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(function + " does not run"));
  }

  private static Optional<Program> read(Path process) {
    try {
      Map<String, String> environment = new HashMap<>();
      entries(process.resolve("environ"))
          .forEach(
              it ->
                  environment.put(it.replaceFirst("=(?s:.*)", ""), it.replaceFirst("[^=]*=", "")));
      return Optional.of(
          new Program(
              entries(process.resolve("cmdline")).toList(),
              environment,
              Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", ""))));
    } catch (IOException itHasEnded) {
      return Optional.empty();
    }
  }

  private static Stream<String> entries(Path file) throws IOException {
    return Stream.of(Files.readString(file).split("\0")).filter(it -> !it.isEmpty());
  }

  boolean isNative() {
    return command.size() == 1;
  }

  /** A copy of its files in a separate folder that nobody else runs. */
  Program copiedTo(Path copy) {
    try {
      FileUtils.deleteDirectory(copy.toFile());
      FileUtils.copyDirectory(folder.toFile(), copy.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> its = new HashMap<>(environment);
    its.replaceAll((name, value) -> moved(value, copy));
    return new Program(command.stream().map(it -> moved(it, copy)).toList(), its, copy);
  }

  private String moved(String text, Path copy) {
    return text.replace(folder.toString(), copy.toString());
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

  /** Adds options after the stage's own, which they may override. */
  Program with(String option) {
    List<String> changed = new ArrayList<>(command);
    changed.add(command.indexOf("-cp"), option);
    return new Program(changed, environment, folder);
  }

  /** Another handler, with only its needs and the poll loop on the class path. */
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
