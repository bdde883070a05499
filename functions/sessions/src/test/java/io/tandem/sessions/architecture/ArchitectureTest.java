package io.tandem.sessions.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The production code keeps the rules. */
final class ArchitectureTest {
  private static final String SESSIONS = "io.tandem.sessions";
  private static final String EVENTS = "io.tandem.events";
  private static final JavaClasses BUILT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(SESSIONS, EVENTS);

  @Test
  void domainIsPlain() {
    Architecture.domainIsPlain(SESSIONS).check(BUILT);
  }

  @Test
  void domainHasNoClock() {
    Architecture.domainHasNoClock(SESSIONS).check(BUILT);
  }

  @Test
  void domainIsDeterministic() {
    Architecture.domainIsDeterministic(SESSIONS).check(BUILT);
  }

  @Test
  void domainKnowsNothingAroundIt() {
    Architecture.domainKnowsNothingAroundIt(SESSIONS).check(BUILT);
  }

  @Test
  void packagesAreFreeOfCycles() {
    Architecture.packagesAreFreeOfCycles("io.tandem").check(BUILT);
  }

  @Test
  void sessionsKnowNobodyDownstream() {
    Architecture.sessionsKnowNobodyDownstream(SESSIONS).check(BUILT);
  }

  @Test
  void eventsKnowNobody() {
    Architecture.eventsKnowNobody(EVENTS).check(BUILT);
  }

  @Test
  void namesSaySomething() {
    Architecture.namesSaySomething().check(BUILT);
  }
}
