package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What can be said of the native binaries without GraalVM, which takes minutes for each: that
 * Quarkus gets as far as calling it, with the right classes and configuration.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NativeBuildTest {
  static final List<String> FUNCTIONS = NativeBuild.FUNCTIONS;
  private NativeBuild build;
  private JavaClasses program;

  @BeforeAll
  void build() throws IOException, InterruptedException {
    assumeFalse(
        System.getProperty("os.name").startsWith("Windows"),
        "the stub of native-image is a shell script, which Windows does not run");
    build = NativeBuild.run(Path.of(System.getProperty("project.root")).toAbsolutePath());
    program = build.program();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyTypeThatIsMetByReflectionIsRegistered(String name) throws IOException {
    NativeFunction function = build.function(name);
    Set<String> entries = function.ourEntries();
    Set<String> met =
        MetByReflection.in(
            program, type -> entries.contains(type.getName().replace('.', '/') + ".class"));

    assertThat(met).as("found").hasSizeGreaterThan(3);
    met.removeAll(Registrations.of(function.jars()).types());

    assertThat(met).as("without @RegisterForReflection, and in no reflect-config.json").isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyResourceIsTakenAlong(String name) throws IOException {
    NativeFunction function = build.function(name);
    Registrations registered = Registrations.of(function.jars());

    assertThat(function.ourEntries())
        .filteredOn(entry -> !entry.matches("META-INF/.*|.*\\.class|application\\.properties"))
        .allMatch(registered::holdsResource, "is named by a resource-config.json");
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void theZipHoldsTheBootstrapAlone(String name) throws IOException {
    assertThat(build.function(name).packed()).containsExactly("bootstrap");
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void nothingOfTheLocalStageOrOfTestsIsCompiledIn(String name) throws IOException {
    for (Path jar : build.function(name).jars()) {
      assertThat(NativeFunction.entries(jar))
          .as(jar.getFileName().toString())
          .noneMatch(NotDeployed::holds);
    }
  }

  @Test
  void realtimeHasNoDatabase() throws IOException {
    assertThat(build.function("realtime").libraries())
        .extracting(jar -> jar.getFileName().toString())
        .isNotEmpty()
        .noneMatch(jar -> jar.matches("(?i).*(hibernate|narayana|agroal|postgresql|flyway).*"));
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void whatCannotBeCompiledFailsTheBuildAndNotTheCall(String name) throws IOException {
    assertThat(build.function(name).arguments())
        .contains("--no-fallback", "--link-at-build-time", "--enable-url-protocols=http,https")
        .noneMatch(
            asked -> asked.matches("--(report-unsupported|allow-incomplete|force-fallback).*"));
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void theBinaryIsOptimizedForAnyProcessor(String name) throws IOException {
    assertThat(build.function(name).arguments())
        .noneMatch(asked -> asked.matches("-O[0b]|-march=native"))
        .containsSubsequence(
            "tandem-%s-1.0.0-SNAPSHOT-runner".formatted(name),
            "-jar",
            "tandem-%s-1.0.0-SNAPSHOT-runner.jar".formatted(name));
  }
}
