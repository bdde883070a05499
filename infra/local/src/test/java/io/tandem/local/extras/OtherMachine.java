package io.tandem.local.extras;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** A process whose PATH, home and operating system are given. */
record OtherMachine(Path home, String system) {
  Path path() {
    return home.resolve("bin");
  }

  /** A program that only ends with this status. */
  void has(Path program, int status) throws IOException {
    Files.createDirectories(program.getParent());
    Files.writeString(program, "#!/bin/sh\nexit " + status + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A line for each test that was skipped or run, in any order. */
  List<String> run(List<Class<?>> tests) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dos.name=" + system);
    command.add("-Duser.home=" + home);
    command.add("-Dproject.root=" + System.getProperty("project.root"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(TestRun.class.getName());
    tests.forEach(test -> command.add(test.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    builder.environment().put("PATH", path().toString());
    return new String(builder.start().getInputStream().readAllBytes(), UTF_8).lines().toList();
  }
}
