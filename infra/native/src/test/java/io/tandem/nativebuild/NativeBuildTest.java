package io.tandem.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What can be checked without GraalVM, which takes minutes for each binary: that Quarkus gets as
 * far as calling it, with the right classes and configuration.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stub of native-image is a shell script")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NativeBuildTest {
  static final List<String> FUNCTIONS = NativeBuild.FUNCTIONS;
  private NativeBuild build;
  private JavaClasses program;
  private Set<String> namedBySettings;

  @BeforeAll
  void build() throws IOException, InterruptedException {
    Path project = Path.of(System.getProperty("project.root")).toAbsolutePath();
    build = NativeBuild.run(project);
    program = build.program();
    namedBySettings = NamedBySettings.in(project);
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyTypeUsedByReflectionIsRegistered(String name) throws IOException {
    NativeFunction function = build.function(name);
    Set<String> entries = function.ourEntries();
    Set<String> met =
        MetByReflection.in(
            program, type -> entries.contains(type.getName().replace('.', '/') + ".class"));

    assertThat(met).as("found").hasSizeGreaterThan(2);
    met.removeAll(Registrations.of(function.jars()).types());

    assertThat(met)
        .as("in %s, without @RegisterForReflection and not in any reflect-config.json", name)
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyBeanOfTheLambdaRuntimeIsRegistered(String name) throws IOException {
    NativeFunction function = build.function(name);
    Set<String> beans = new RuntimeBeans(function.lambdaRuntime()).names();

    assertThat(beans).as("found").contains("io.quarkus.amazon.lambda.runtime.FunctionError");
    beans.removeAll(Registrations.of(function.jars()).types());

    assertThat(beans).as("in %s, not registered with its constructors and methods", name).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyClassNamedInASettingCanBeCreated(String name) throws IOException {
    NativeFunction function = build.function(name);
    Set<String> named = function.classes();
    named.retainAll(namedBySettings);

    assertThat(named).as("found").contains("io.tandem.secrets.DatabaseTrust");
    named.removeAll(Registrations.of(function.jars()).made());

    assertThat(named).as("in %s, not registered with its constructors", name).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void everyResourceIsIncluded(String name) throws IOException {
    NativeFunction function = build.function(name);
    Registrations registered = Registrations.of(function.jars());

    assertThat(function.ourEntries())
        .as("in %s, not in any resource-config.json", name)
        .filteredOn(entry -> !entry.matches("META-INF/.*|.*\\.class|application\\.properties"))
        .filteredOn(entry -> !registered.holdsResource(entry))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void theZipHoldsOnlyTheBootstrap(String name) throws IOException {
    assertThat(build.function(name).packed()).as(name).containsExactly("bootstrap");
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void nothingOfTheLocalStageOrOfTestsIsCompiledIn(String name) throws IOException {
    List<String> strangers = new ArrayList<>();
    for (Path jar : build.function(name).jars()) {
      if (NativeFunction.entries(jar).stream().anyMatch(NotDeployed::holds)) {
        strangers.add(jar.getFileName().toString());
      }
    }

    assertThat(strangers).as("in the binary of %s", name).isEmpty();
  }

  @Test
  void realtimeHasNoDatabase() throws IOException {
    assertThat(build.function("realtime").libraries())
        .isNotEmpty()
        .extracting(jar -> jar.getFileName().toString())
        .filteredOn(jar -> jar.matches("(?i).*(hibernate|narayana|agroal|postgresql|flyway).*"))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void whatCannotBeCompiledFailsTheBuildNotTheCall(String name) throws IOException {
    assertThat(build.function(name).arguments())
        .as("native-image's arguments for %s", name)
        .contains("--no-fallback", "--link-at-build-time", "--enable-url-protocols=http,https")
        .filteredOn(
            asked -> asked.matches("--(report-unsupported|allow-incomplete|force-fallback).*"))
        .isEmpty();
  }

  @ParameterizedTest
  @FieldSource("FUNCTIONS")
  void theBinaryIsOptimizedForAnyProcessor(String name) throws IOException {
    assertThat(build.function(name).arguments())
        .as("native-image's arguments for %s", name)
        .contains("-jar")
        .filteredOn(asked -> asked.matches("-O[0b]|-march=native"))
        .isEmpty();
  }
}
