package io.tandem.sessions.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule catches the classes written to break it. */
final class BrokenArchitectureTest {
  private static final String BROKEN = "io.tandem.sessions.broken";

  @Test
  void domainThatUsesAFrameworkIsNotPlain() {
    String impure = BROKEN + ".impure";

    List<String> violations = violations(Architecture.domainIsPlain(impure), impure);

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("UsesQuarkus"));
  }

  @Test
  void domainThatHoldsAClockIsCaught() {
    String impure = BROKEN + ".impure";

    List<String> violations = violations(Architecture.domainHasNoClock(impure), impure);

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("HoldsAClock"));
  }

  @Test
  void domainThatAsksForTheTimeOrARandomIdIsCaught() {
    String impure = BROKEN + ".impure";

    List<String> violations = violations(Architecture.domainIsDeterministic(impure), impure);

    assertThat(violations)
        .hasSize(4)
        .anyMatch(violation -> violation.contains("calls method <java.time.Instant.now()"))
        .anyMatch(violation -> violation.contains("references method <java.time.Instant.now()"))
        .anyMatch(violation -> violation.contains("UUID.randomUUID()"))
        .anyMatch(violation -> violation.contains("System.currentTimeMillis()"));
  }

  @Test
  void domainThatKnowsItsStoreIsCaught() {
    String downward = BROKEN + ".downward";

    List<String> violations =
        violations(Architecture.domainKnowsNothingAroundIt(downward), downward);

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("KnowsItsStore"));
  }

  @Test
  void cycleOfTwoPackagesIsCaught() {
    String cycle = BROKEN + ".cycle";

    List<String> violations = violations(Architecture.packagesAreFreeOfCycles(cycle), cycle);

    assertThat(violations).singleElement().asString().contains("Slice first", "Slice second");
  }

  @Test
  void sessionsThatKnowAnActionAreCaught() {
    String downstream = BROKEN + ".downstream";

    List<String> violations =
        violations(Architecture.sessionsKnowNobodyDownstream(downstream), downstream);

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("KnowsAnAction"));
  }

  @Test
  void eventsThatKnowTheSessionsAreCaught() {
    String downward = BROKEN + ".downstream";

    List<String> violations = violations(Architecture.eventsKnowNobody(downward), downward);

    assertThat(violations).isNotEmpty().allMatch(violation -> violation.contains("KnowsAnAction"));
  }

  @Test
  void everyVagueNameIsCaught() {
    String names = BROKEN + ".names";

    List<String> violations = violations(Architecture.namesSaySomething(), names);

    assertThat(violations)
        .hasSize(5)
        .anyMatch(violation -> violation.contains("BaseSession"))
        .anyMatch(violation -> violation.contains("SessionHelper"))
        .anyMatch(violation -> violation.contains("SessionImpl"))
        .anyMatch(violation -> violation.contains("SessionManager"))
        .anyMatch(violation -> violation.contains("SessionUtil"));
  }

  private static List<String> violations(ArchRule rule, String classes) {
    return rule.evaluate(new ClassFileImporter().importPackages(classes))
        .getFailureReport()
        .getDetails();
  }
}
