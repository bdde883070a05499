package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One template's output has the same name as the parameter that takes it. */
final class OutputsTest {
  @Test
  void theDatabaseGivesEveryParameterOfADatabase() {
    assertThat(names("infra/database.yaml", "Outputs"))
        .isEqualTo(parametersLike("(Migrate)?Database.+"));
  }

  @Test
  void theNetworkGivesEveryParameterOfANetwork() {
    Set<String> places = parametersLike(".*(SubnetIds|SecurityGroupIds)");
    places.add("VpcId");

    assertThat(names("infra/network.yaml", "Outputs")).isEqualTo(places);
  }

  /** A template's other parameters have a default, or are in infra/README.md. */
  @Test
  void theNetworkGivesTheDatabaseEverythingItNeeds() {
    Set<String> needed = new TreeSet<>(names("infra/database.yaml", "Parameters"));
    needed.removeIf(
        name -> template("infra/database.yaml").find("Parameters", name, "Default").isPresent());

    assertThat(needed).containsExactly("FunctionsSecurityGroupId", "SubnetIds", "VpcId");
    assertThat(names("infra/network.yaml", "Outputs"))
        .contains("SecurityGroupIds", "SubnetIds", "VpcId");
  }

  /** Parameters of template.yaml. */
  private static Set<String> parametersLike(String pattern) {
    return names("template.yaml", "Parameters").stream()
        .filter(name -> name.matches(pattern))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(String file, String section) {
    return template(file).get(section).entries().keySet();
  }

  private static Part template(String file) {
    return Template.read(ProjectRoot.find().resolve(file), new StageValues(Map.of(), ""));
  }
}
