package io.tandem.local.deploying;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the workflow must and must not do. */
final class WorkflowTest {
  private static final Pattern ASKED = Pattern.compile("^ +if: .*vars\\.(\\w+)", Pattern.MULTILINE);
  private static final Pattern USED = Pattern.compile("uses: ([^.\\s]\\S*)");
  private static final Pattern DEPLOYS = Pattern.compile("uses: (\\./\\S+/deploy-to.yaml)");
  private static final Pattern BUILDS = Pattern.compile("(mvnw|\\.ci/run)");
  private static final Pattern PERMISSIONS =
      Pattern.compile("^ *permissions: *(.*(?:\\n +[\\w-]+: \\w+$)*)", Pattern.MULTILINE);

  /**
   * GitHub evaluates a job's {@code if} before an environment's variables exist, and the job would
   * never run.
   *
   * @see <a
   *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub</a>
   */
  @Test
  void whetherAJobDeploysDependsOnlyOnTheRepositorysVariable() throws IOException {
    assertThat(found(ASKED, "deploy.yaml"))
        .containsOnly("DEPLOY")
        .hasSameSizeAs(found(DEPLOYS, "deploy.yaml"));
    assertThat(found(ASKED, "deploy-to.yaml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy.yaml", "deploy-to.yaml"})
  void everyActionIsPinnedToACommit(String workflow) throws IOException {
    assertThat(found(USED, workflow))
        .isNotEmpty()
        .allMatch(action -> action.matches(".+@[0-9a-f]{40}"));
  }

  /** GitHub grants a job only what it names: to read, and to get a token that AWS accepts. */
  @ParameterizedTest
  @ValueSource(strings = {"deploy.yaml", "deploy-to.yaml"})
  void jobsHaveOnlyThePermissionsThatTheyName(String workflow) throws IOException {
    List<String> permissions = found(PERMISSIONS, workflow);

    assertThat(permissions).startsWith("{}").hasSizeGreaterThan(1);
    assertThat(permissions.subList(1, permissions.size()))
        .allMatch(it -> it.replace("id-token: write", "").matches("(\\s*[\\w-]+: read)+\\s*"));
  }

  @Test
  void zipsAreBuiltOnceOnTheirOwnArchitecture() throws IOException {
    assertThat(found(BUILDS, "deploy-to.yaml")).isEmpty();
    assertThat(found(Pattern.compile("(architecture: \\w+\\s+runner: \\S+)"), "deploy.yaml"))
        .extracting(it -> it.replaceAll("\\s+", " "))
        .containsExactly(
            "architecture: arm64 runner: ubuntu-24.04-arm",
            "architecture: x86_64 runner: ubuntu-24.04");
    assertThat(found(Pattern.compile("(sam validate.*)"), "deploy.yaml"))
        .singleElement()
        .asString()
        .contains("--lint");
  }

  @Test
  void deploysToAnEnvironmentRunOneByOneAndEndWithACall() throws IOException {
    String steps = text("deploy-to.yaml").replaceAll("\\s+", " ");

    assertThat(steps)
        .contains("group: deploy-${{ inputs.environment }} cancel-in-progress: false")
        .containsSubsequence("infra/deploy.sh", "\"$url/api/v1/sessions\"", "= 401 ] ||", "exit 1");
  }

  private static List<String> found(Pattern pattern, String workflow) throws IOException {
    return pattern.matcher(text(workflow)).results().map(it -> it.group(1)).toList();
  }

  private static String text(String workflow) throws IOException {
    return Files.readString(ProjectRoot.find().resolve(".github/workflows/" + workflow));
  }
}
