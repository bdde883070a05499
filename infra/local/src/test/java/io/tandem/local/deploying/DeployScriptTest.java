package io.tandem.local.deploying;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** infra/deploy.sh. */
@Needs(Extra.BASH)
final class DeployScriptTest {
  @TempDir Path folder;
  private Release release;

  @BeforeEach
  void project() throws IOException {
    release = Release.in(folder);
  }

  @Test
  void samGetsTheMarkedTemplateAndTheCallersArguments() throws Exception {
    String mark = release.mark("prod");

    assertThat(release.deploy("prod", "--no-confirm-changeset"))
        .isEqualTo("0: release " + mark + " to prod");

    assertThat(release.asked())
        .isEqualTo(
            "deploy --template-file template.prod.yaml --config-env prod --no-confirm-changeset");
    assertThat(release.deployed())
        .isEqualTo(
            Files.readString(folder.resolve("template.yaml"))
                .replace("TANDEM_RELEASE: \"0\"", "TANDEM_RELEASE: \"" + mark + "\""));
  }

  @Test
  void theMarkedTemplateIsDeletedAtTheEnd() throws Exception {
    release.deploy("dev");

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files)
          .extracting(it -> it.getFileName().toString())
          .doesNotContain("template.dev.yaml");
    }
  }

  @Test
  void theSameReleaseHasTheSameMark() throws Exception {
    String mark = release.mark("dev");

    release.replace("samconfig.toml", "# Yours:", "# Ours:");
    release.replace("samconfig.toml", "ReleaseStage=prod", "ReleaseStage=dev");

    assertThat(release.mark("dev")).matches("[0-9a-f]{12}").isEqualTo(mark);
  }

  @Test
  void anyChangeGivesAnotherMark() throws Exception {
    String first = release.mark("dev");
    release.zip("bootstrap", "other");
    String otherCode = release.mark("dev");
    release.replace("samconfig.toml", "\"Canary=false\"", "\"Canary=false\", \"DatabaseUrl=x\"");
    String otherParameter = release.mark("dev");
    release.replace("template.yaml", "Globals:", "Description: x\nGlobals:");
    String otherTemplate = release.mark("dev");
    release.write("infra/observability.yaml", "Resources: {} # x\n");
    String otherAlarms = release.mark("dev");

    assertThat(Stream.of(first, otherCode, otherParameter, otherTemplate, otherAlarms))
        .allMatch(mark -> mark.matches("[0-9a-f]{12}"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--parameter-overrides", "--parameter-overrides=Canary=true", "--guided", "-g"})
  void parametersAreAcceptedOnlyInSamconfig(String argument) throws Exception {
    refuses(
        "not " + argument + ": parameters belong in samconfig.toml",
        "dev",
        argument,
        "Canary=true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--template-file", "--template=x", "-t", "--config-env", "--config-file"})
  void onlyTheMarkedTemplateIsDeployed(String argument) throws Exception {
    refuses(
        "not " + argument + ": it deploys this project's template.yaml and samconfig.toml",
        "dev",
        argument);
  }

  @Test
  void anEnvironmentMustBeNamedAndKnown() throws Exception {
    refuses("which environment? infra/deploy.sh dev|prod");
    refuses("samconfig.toml has no environment test", "test");
    refuses("samconfig.toml has no environment d.v", "d.v");
  }

  @Test
  void everyZipMustExist() throws Exception {
    Files.delete(folder.resolve(Release.ZIP));

    refuses(Release.ZIP + " is missing: ./mvnw verify -Dnative -T1", "dev");
  }

  @Test
  void everyZipMustBeOfANativeBuild() throws Exception {
    release.zip("lib/quarkus-bootstrap", "");

    refuses(Release.ZIP + " is not from a native build: ./mvnw verify -Dnative -T1", "dev");
  }

  @ParameterizedTest
  @CsvSource({"arm64, 62, x86_64", "x86_64, 183, arm64", "arm64, 183,", "x86_64, 62,"})
  void everyZipIsForTheArchitectureThatIsDeployed(String deployed, int machine, String wrong)
      throws Exception {
    release.replace("samconfig.toml", "Architecture=arm64", "Architecture=" + deployed);
    release.zip("bootstrap", "\u007fELF" + "\0".repeat(14) + (char) machine);

    if (wrong == null) {
      assertThat(release.deploy("dev")).startsWith("0: ");
    } else {
      refuses(
          Release.ZIP + " is for " + wrong + ", but samconfig.toml has Architecture=" + deployed,
          "dev");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"SubnetIDs=a\"", "\"Canary=false\", \"SubnetIDs=\"", "\"SubnetIDs=a b\""})
  void everyParameterIsOneOfTheTemplate(String lines) throws Exception {
    release.replace("samconfig.toml", "\"Canary=false\"", lines);

    refuses("samconfig.toml sets SubnetIDs, but template.yaml has no such parameter", "dev");
  }

  @Test
  void otherNamesInTheTemplateAreNoParameters() throws Exception {
    release.replace("samconfig.toml", "\"Canary=false\"", "\"Function=x\"");

    refuses("samconfig.toml sets Function, but template.yaml has no such parameter", "dev");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a, b", "a b", " a", "a ", "'a b'"})
  void noParameterHasASpace(String value) throws Exception {
    release.replace("samconfig.toml", "\"Canary=false\"", "\"SubnetIds=" + value + "\"");

    refuses("samconfig.toml has a space in SubnetIds: sam would drop what follows it", "dev");
  }

  @Test
  void commentsAndOtherSettingsAreNoParameters() throws Exception {
    release.replace("samconfig.toml", "# Yours:", "# \"SubnetIDs=a, b\",");
    release.replace("samconfig.toml", "stage=dev", "stage=dev other=x");

    assertThat(release.deploy("dev")).startsWith("0: ");
  }

  @Test
  void theTemplateMustHaveAPlaceForTheMark() throws Exception {
    release.replace("template.yaml", "TANDEM_RELEASE", "RELEASE");

    refuses("template.yaml has no TANDEM_RELEASE: \"0\"", "dev");
  }

  @Test
  void samMustBeInstalled() throws Exception {
    release = new Release(folder, "nowhere");

    refuses("sam is not installed", "dev");
  }

  private void refuses(String reason, String... arguments) throws Exception {
    assertThat(release.deploy(arguments)).isEqualTo("2: infra/deploy.sh: " + reason);
    assertThat(folder.resolve("asked")).doesNotExist();
  }
}
