package io.tandem.local.extras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.ReflectionSupport.findAllClassesInPackage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Starts every test that needs an extra once without it, in a process that has all the others. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are shell scripts")
final class MissingExtrasTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void withoutAnExtraItsTestsAreSkippedAndNameIt(Extra missing) throws IOException {
    OtherMachine machine = new OtherMachine(home, missing == Extra.LINUX ? "Mac OS X" : "Linux");
    for (Extra extra : EnumSet.complementOf(EnumSet.of(missing, Extra.LINUX))) {
      machine.has(machine.path().resolve(extra.usualName()), 0);
    }

    assertSkipped(machine, missing);
  }

  @Test
  void pythonWithoutTheTranslatorIsSkipped() throws IOException {
    OtherMachine machine = new OtherMachine(home, "Linux");
    machine.has(machine.path().resolve("python3"), 1);

    assertSkipped(machine, Extra.SAM_TRANSLATOR);
  }

  @Test
  void onAMacChromeIsFoundAmongTheApplications() throws IOException {
    OtherMachine machine = new OtherMachine(home, "Mac OS X");
    machine.has(home.resolve("Applications/Google Chrome.app/Contents/MacOS/Google Chrome"), 0);

    assertSkipped(machine, Extra.DRIVER);
  }

  private static void assertSkipped(OtherMachine machine, Extra missing) throws IOException {
    List<Class<?>> tests =
        findAllClassesInPackage("io.tandem.local", it -> needs(it, missing), it -> true);

    assertThat(tests).isNotEmpty();
    assertThat(machine.run(tests))
        .containsExactlyInAnyOrderElementsOf(
            tests.stream()
                .map(test -> test.getSimpleName() + " is skipped: it needs " + missing)
                .toList());
  }

  private static boolean needs(Class<?> test, Extra extra) {
    return !test.isAnnotation()
        && findAnnotation(test, Needs.class).stream()
            .flatMap(needs -> Stream.of(needs.value()))
            .anyMatch(extra::equals);
  }
}
