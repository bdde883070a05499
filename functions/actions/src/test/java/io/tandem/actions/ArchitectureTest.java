package io.tandem.actions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.funqy.Funq;
import io.tandem.actions.broken.KnowsNeighbour;
import io.tandem.actions.broken.KnowsSql;
import io.tandem.actions.broken.http.PointsBack;
import org.junit.jupiter.api.Test;

/** Data flows one way: request, caller, session, topic. Each rule is broken once on purpose. */
final class ArchitectureTest {
  private static final JavaClasses ACTIONS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tandem.actions");

  private static final ArchRule HTTP_KNOWS_NO_ACTION =
      noClasses()
          .that()
          .resideInAPackage("..http")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(
              DescribedPredicate.describe(
                  "have a function",
                  type -> type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith(Funq.class))));

  private static final ArchRule NO_SQL_AND_NO_SNS_OUTSIDE_SESSIONS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..", "javax.sql..", "org.postgresql..", "software.amazon.awssdk..");

  private static final ArchRule DEPLOYABLES_DO_NOT_KNOW_EACH_OTHER =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "io.tandem.push..",
              "io.tandem.realtime..",
              "io.tandem.migrate..",
              "io.tandem.local..");

  @Test
  void sharedCodeDoesNotUseAnyAction() {
    HTTP_KNOWS_NO_ACTION.check(ACTIONS);
    assertReports(HTTP_KNOWS_NO_ACTION, PointsBack.class);
  }

  @Test
  void onlySessionsUsesDatabaseAndTopic() {
    NO_SQL_AND_NO_SNS_OUTSIDE_SESSIONS.check(ACTIONS.that(notFailure()));
    assertReports(NO_SQL_AND_NO_SNS_OUTSIDE_SESSIONS, KnowsSql.class);
  }

  @Test
  void deployablesDoNotUseEachOther() {
    DEPLOYABLES_DO_NOT_KNOW_EACH_OTHER.check(ACTIONS);
    assertReports(DEPLOYABLES_DO_NOT_KNOW_EACH_OTHER, KnowsNeighbour.class);
  }

  /** Failure logs the SQLState. */
  private static DescribedPredicate<JavaClass> notFailure() {
    return DescribedPredicate.describe(
        "are not Failure", type -> !type.getSimpleName().equals("Failure"));
  }

  private static void assertReports(ArchRule rule, Class<?> broken) {
    assertThat(rule.evaluate(new ClassFileImporter().importClasses(broken)).hasViolation())
        .isTrue();
  }
}
