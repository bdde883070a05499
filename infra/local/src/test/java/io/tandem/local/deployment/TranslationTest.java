package io.tandem.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The templates translated by SAM's own translator. */
@Needs(Extra.SAM_TRANSLATOR)
class TranslationTest {
  private static final Path ROOT = ProjectRoot.find();
  private static final String MARK = "TANDEM_RELEASE: \"0\"";

  @TempDir private Path folder;

  /** The rules run on the kept translation, so also on machines without the translator. */
  @ParameterizedTest
  @CsvSource({
    "translated.json, template.yaml infra/canary.yaml infra/observability.yaml infra/network.yaml infra/database.yaml infra/deployer.yaml",
    "bad.json, infra/local/src/test/resources/io/tandem/local/deployment/bad.yaml"
  })
  void theKeptTranslationIsUpToDate(String kept, String templates)
      throws IOException, InterruptedException {
    List<String> arguments =
        Stream.concat(
                Stream.of("Canary=true"),
                Stream.of(templates.split(" ")).map(it -> ROOT.resolve(it).toString()))
            .toList();
    String now = Templates.translate(arguments);

    Path made = ROOT.resolve("infra/local/target/" + kept);
    Files.writeString(made, now);
    assertThat(now.lines().toList())
        .as("%s has changed. If this is intended, copy %s over it", kept, made)
        .isEqualTo(Templates.keptText(kept).lines().toList());
  }

  @Test
  void withoutACanaryNothingRefersToItsStack() throws IOException, InterruptedException {
    Templates plain =
        Templates.of(
            Templates.translate(List.of("Canary=false", ROOT.resolve("template.yaml").toString())));

    assertThat(plain.resources())
        .filteredOn(it -> !it.id().equals("Canaries"))
        .noneMatch(it -> it.json().toString().contains("Canaries"));
  }

  @Test
  void everyFunctionGetsANewVersionOnlyWithANewMark() throws IOException, InterruptedException {
    Set<String> before = versions("a");

    assertThat(before).hasSize(functions());
    assertThat(versions("a")).isEqualTo(before);
    assertThat(versions("b")).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
  }

  private Set<String> versions(String mark) throws IOException, InterruptedException {
    String template = Files.readString(ROOT.resolve("template.yaml"));
    assertThat(template).containsOnlyOnce(MARK);
    Path marked = folder.resolve("template.yaml");
    Files.writeString(marked, template.replace(MARK, "TANDEM_RELEASE: \"" + mark + "\""));
    return Templates.of(Templates.translate(List.of(marked.toString())))
        .ofType("AWS::Lambda::Version")
        .map(Resource::id)
        .collect(Collectors.toSet());
  }

  private static int functions() throws IOException {
    return (int) Templates.kept("translated.json").ofType("AWS::Lambda::Function").count();
  }
}
