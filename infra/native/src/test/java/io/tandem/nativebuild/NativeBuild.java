package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code mvn package -Dnative} of the functions, beside the build that runs this test. */
record NativeBuild(ReactorCopy reactor) {
  static final List<String> FUNCTIONS = List.of("actions", "push", "realtime", "migrate");
  private static final int MINUTES = 8;

  static NativeBuild run(Path project) throws IOException, InterruptedException {
    Path target = project.resolve("infra/native/target");
    NativeBuild build = new NativeBuild(ReactorCopy.of(project, target.resolve("reactor")));
    build.with(StubGraalVm.in(target.resolve("graalvm")), target.resolve("native-build.log"));
    return build;
  }

  NativeFunction function(String name) {
    return new NativeFunction(reactor.root().resolve("functions").resolve(name));
  }

  /** All classes written here and deployed, before Quarkus adds to them. */
  JavaClasses program() {
    return new ClassFileImporter().importPath(reactor.root().resolve("functions"));
  }

  private void with(StubGraalVm graalVm, Path log) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(reactor.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(MAVEN|MVN|QUARKUS)_.*"));
    builder
        .environment()
        .putAll(
            Map.of(
                "GRAALVM_HOME", graalVm.home().toString(),
                "JAVA_HOME", System.getProperty("java.home")));
    Process maven = builder.start();
    try {
      assertThat(maven.waitFor(MINUTES, TimeUnit.MINUTES))
          .as("the native build ends within %s minutes; see %s", MINUTES, log)
          .isTrue();
    } finally {
      maven.descendants().forEach(ProcessHandle::destroyForcibly);
      maven.destroyForcibly();
    }
    assertThat(maven.exitValue())
        .as(() -> "the native build succeeds; see %s:\n%s".formatted(log, errors(log)))
        .isZero();
  }

  /** Like a deployment's build, but with the classes that exist already. */
  private static List<String> command() {
    return List.of(
        System.getProperty("tandem.maven") + "/bin/mvn",
        "-B",
        "-Dmaven.repo.local=" + System.getProperty("tandem.repository"),
        "-Dnative",
        "-Dquarkus.native.container-build=false",
        "-Dmaven.main.skip",
        "-Dmaven.test.skip",
        "-Dspotless.check.skip",
        "-Djacoco.skip",
        "-pl",
        String.join(",", FUNCTIONS.stream().map("functions/"::concat).toList()),
        "-am",
        "package");
  }

  private static String errors(Path log) {
    try {
      return String.join(
          "\n", Files.readAllLines(log).stream().filter(line -> line.contains("ERROR")).toList());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
