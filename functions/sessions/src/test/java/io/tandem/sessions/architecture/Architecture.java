package io.tandem.sessions.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rules of the house, for any package, so that each can be shown to catch who breaks it. */
final class Architecture {
  private static final Set<String> NOW_AND_CHANCE =
      Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random");

  private static final DescribedPredicate<JavaAccess<?>> NOW_OR_CHANCE =
      describe(
          "asks the platform for the time or for a random value",
          access ->
              access.getTargetOwner().getPackageName().startsWith("java.")
                  && NOW_AND_CHANCE.contains(access.getTarget().getName()));

  private Architecture() {}

  /** The domain needs the language, its mapping, the events, and nothing else. */
  static ArchRule domainIsPlain(String domain) {
    return classes()
        .that()
        .resideInAPackage(domain)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(domain, "java..", "io.tandem.events..", "org.jspecify..");
  }

  /** The domain is given its instant. */
  static ArchRule domainHasNoClock(String domain) {
    return noClasses()
        .that()
        .resideInAPackage(domain)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.time.Clock.class);
  }

  /** The domain is given its instant and its ids: it asks the platform for neither. */
  static ArchRule domainIsDeterministic(String domain) {
    return noClasses().that().resideInAPackage(domain).should().accessTargetWhere(NOW_OR_CHANCE);
  }

  /** Store, outbox and devices build on the domain, not the other way. */
  static ArchRule domainKnowsNothingAroundIt(String domain) {
    return noClasses()
        .that()
        .resideInAPackage(domain)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(domain + ".*..");
  }

  /** No package needs another that needs it. */
  static ArchRule packagesAreFreeOfCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** Of Tandem, the sessions know themselves and the events: nobody downstream. */
  static ArchRule sessionsKnowNobodyDownstream(String sessions) {
    return noClasses()
        .that()
        .resideInAPackage(sessions + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are Tandem's, but neither of the sessions nor of what is before them",
                type ->
                    type.getPackageName().startsWith("io.tandem.")
                        && !isWithin(type.getPackageName(), sessions)
                        && !isWithin(type.getPackageName(), "io.tandem.events")
                        && !isWithin(type.getPackageName(), "io.tandem.secrets")
                        && !isWithin(type.getPackageName(), "io.tandem.telemetry")));
  }

  private static boolean isWithin(String name, String root) {
    return (name + ".").startsWith(root + ".");
  }

  /** The events need Jackson, and know nobody. */
  static ArchRule eventsKnowNobody(String events) {
    return classes()
        .that()
        .resideInAPackage(events + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(events + "..", "java..", "com.fasterxml.jackson..", "org.jspecify..");
  }

  /** A name says what a class does. */
  static ArchRule namesSaySomething() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl)|.*[.$]Base([A-Z][^.$]*)?");
  }
}
