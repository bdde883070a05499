package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** One template's output has the same name as the parameter that takes it. */
final class OutputsTest {
  @Test
  void outputsHaveTheNamesOfTheirParameters() {
    assertThat(names("infra/database.yaml", "Outputs"))
        .isSubsetOf(names("template.yaml", "Parameters"));

    Set<String> both = new TreeSet<>(names("template.yaml", "Parameters"));
    both.addAll(names("infra/database.yaml", "Parameters"));
    assertThat(names("infra/network.yaml", "Outputs")).isSubsetOf(both);
  }

  /** A template's other parameters have a default, or are in the README. */
  @Test
  void theNetworkGivesTheDatabaseEverythingItNeeds() {
    Set<String> needed = new TreeSet<>(names("infra/database.yaml", "Parameters"));
    needed.removeIf(
        name -> template("infra/database.yaml").find("Parameters", name, "Default").isPresent());

    assertThat(needed).containsExactly("FunctionsSecurityGroupId", "SubnetIds", "VpcId");
    assertThat(names("infra/network.yaml", "Outputs"))
        .contains("SecurityGroupIds", "SubnetIds", "VpcId");
  }

  private static Set<String> names(String file, String section) {
    return template(file).get(section).entries().keySet();
  }

  private static Part template(String file) {
    return Template.read(ProjectRoot.find().resolve(file), new StageValues(Map.of(), ""));
  }
}
