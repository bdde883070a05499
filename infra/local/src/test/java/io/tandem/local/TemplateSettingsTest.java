package io.tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.stack.FunctionModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The settings that the project's template.yaml gives its functions. */
final class TemplateSettingsTest {
  private final List<FunctionModel> functions = TemplateRoutes.stack().functions();

  @Test
  void everyCommandIsCountedAndNoReadIs() {
    Set<String> commands =
        names(it -> it.routes().stream().anyMatch(route -> !route.key().startsWith("GET ")));

    assertThat(commands).hasSizeGreaterThan(20);
    assertThat(given("TANDEM_COMMANDS_PER_MINUTE")).isEqualTo(commands);
    assertThat(given("TANDEM_SESSIONS_PER_DAY")).containsExactly("open-session");
    assertThat(given("TANDEM_KEEP_CLOSED_DAYS")).containsExactly("prune-sessions");
  }

  @Test
  void eachAblyKeyGoesOnlyToItsFunctions() {
    assertThat(given("ABLY_PUBLISH_SECRET")).containsExactly("realtime");
    assertThat(given("ABLY_SUBSCRIBE_SECRET")).containsExactly("read-realtime-token");
    assertThat(given("ABLY_STATUS_SECRET")).containsExactly("push");
  }

  @Test
  void eachKindOfFunctionLogsInAsItsOwnRole() {
    Map<String, Set<String>> byRole = new TreeMap<>();
    for (FunctionModel function : functions) {
      String role = function.environment().get("QUARKUS_DATASOURCE_USERNAME");
      if (role != null) {
        byRole.computeIfAbsent(role, it -> new TreeSet<>()).add(function.name());
      }
    }

    assertThat(byRole.remove("tandem_actions")).contains("leave-session", "export-data");
    assertThat(byRole)
        .isEqualTo(
            Map.of(
                "tandem_erasing", Set.of("erase-me"),
                "tandem_pruning", Set.of("prune-idempotency-keys", "prune-sessions"),
                "tandem_push", Set.of("push", "send-held"),
                "tandem_receipts", Set.of("check-receipts"),
                "tandem_relay", Set.of("relay-outbox")));
  }

  private Set<String> given(String variable) {
    return names(it -> it.environment().containsKey(variable));
  }

  private Set<String> names(Predicate<FunctionModel> condition) {
    return functions.stream()
        .filter(condition)
        .map(FunctionModel::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
