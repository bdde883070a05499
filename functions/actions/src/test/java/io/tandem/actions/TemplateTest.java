package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.funqy.Funq;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code must agree with the routes and functions in template.yaml. */
final class TemplateTest {
  @Test
  void everyFunctionInTheCodeIsDeployedAndViceVersa() {
    Set<String> deployed = new TreeSet<>(Template.functionByRoute().values());
    deployed.add("relay-outbox");
    deployed.add("prune-idempotency-keys");
    deployed.add("prune-sessions");

    assertThat(functionsOfTheCode()).containsExactlyElementsOf(deployed);
  }

  @Test
  void everyFunctionIsInTheClassNamedAfterIt() {
    assertThat(functionsOfTheCode())
        .allSatisfy(name -> assertThat(AnyAction.actionOf(name)).isNotNull());
  }

  /** The template lists, for each kind of alarm, the functions it covers. */
  @Test
  void everyFunctionBehindARouteHasItsAlarms() {
    Set<String> functions = new TreeSet<>(Template.functionByRoute().values());

    assertThat(listed("infra/observability.yaml", "Actions"))
        .containsExactlyInAnyOrderElementsOf(functions);
    functions.addAll(Set.of("realtime", "push"));
    assertThat(listed("infra/canary.yaml", "Versions"))
        .containsExactlyInAnyOrderElementsOf(functions);
  }

  private static List<String> listed(String file, String loop) {
    Matcher list =
        Pattern.compile("Fn::ForEach::" + loop + ":\\s+- Function\\s+- \\[([^]]+)]")
            .matcher(Project.text(file));
    assertThat(list.find()).as(file).isTrue();
    return List.of(list.group(1).strip().split(",\\s*"));
  }

  private static Set<String> functionsOfTheCode() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.tandem.actions")
            .stream()
            .map(JavaClass::getMethods)
            .flatMap(Set::stream)
            .filter(method -> method.isAnnotatedWith(Funq.class))
            .map(TemplateTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(JavaMethod method) {
    return method.getAnnotationOfType(Funq.class).value();
  }
}
