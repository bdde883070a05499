package io.tandem.sessions.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The architecture rules for any package, so that a test can break each one on purpose. */
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

  /** The domain depends only on the language, its annotations, and the events. */
  static ArchRule domainIsPlain(String domain) {
    return classes()
        .that()
        .resideInAPackage(domain)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(domain, "java..", "io.tandem.events..", "org.jspecify..");
  }

  /** The domain gets its instant as an argument. */
  static ArchRule domainHasNoClock(String domain) {
    return noClasses()
        .that()
        .resideInAPackage(domain)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.time.Clock.class);
  }

  /** The domain gets its instant and ids as arguments, and asks the platform for neither. */
  static ArchRule domainIsDeterministic(String domain) {
    return noClasses().that().resideInAPackage(domain).should().accessTargetWhere(NOW_OR_CHANCE);
  }

  /** Store, outbox and devices depend on the domain, never the reverse. */
  static ArchRule domainKnowsNothingAroundIt(String domain) {
    return noClasses()
        .that()
        .resideInAPackage(domain)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(domain + ".*..");
  }

  /** Packages have no cycles. */
  static ArchRule packagesAreFreeOfCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  /** The sessions depend on no module downstream of them. */
  static ArchRule sessionsKnowNobodyDownstream(String sessions) {
    return noClasses()
        .that()
        .resideInAPackage(sessions + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "are Tandem's, but are neither in the sessions nor in a module they may use",
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

  /** The events need Jackson and no module of Tandem. */
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
