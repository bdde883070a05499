package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What one template gives, another takes by the same name. */
final class OutputsTest {
  @Test
  void outputsHaveTheNamesOfTheParametersThatTheyAreFor() {
    assertThat(names("infra/database.yaml", "Outputs"))
        .isSubsetOf(names("template.yaml", "Parameters"));

    Set<String> both = new TreeSet<>(names("template.yaml", "Parameters"));
    both.addAll(names("infra/database.yaml", "Parameters"));
    assertThat(names("infra/network.yaml", "Outputs")).isSubsetOf(both);
  }

  /** What else a template takes has a value already, or stands in infra/README.md. */
  @Test
  void theNetworkGivesTheDatabaseAllThatItNeeds() {
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
