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

/** What the workflow must not do. */
final class WorkflowTest {
  private static final Pattern ASKED = Pattern.compile("^ +if: .*vars\\.(\\w+)", Pattern.MULTILINE);
  private static final Pattern USED = Pattern.compile("uses: ([^.\\s]\\S*)");

  /**
   * GitHub evaluates a job's {@code if} before an environment's variables exist, and the job would
   * never run.
   *
   * @see <a
   *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/variables">GitHub</a>
   */
  @Test
  void whetherAJobRunsDependsOnlyOnTheRepositorysVariable() throws IOException {
    assertThat(found(ASKED, "deploy.yaml")).isNotEmpty().containsOnly("DEPLOY");
    assertThat(found(ASKED, "deploy-to.yaml")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy.yaml", "deploy-to.yaml"})
  void everyActionIsPinnedToACommit(String workflow) throws IOException {
    assertThat(found(USED, workflow))
        .isNotEmpty()
        .allMatch(action -> action.matches(".+@[0-9a-f]{40}"));
  }

  private static List<String> found(Pattern pattern, String workflow) throws IOException {
    return pattern
        .matcher(Files.readString(ProjectRoot.find().resolve(".github/workflows/" + workflow)))
        .results()
        .map(it -> it.group(1))
        .toList();
  }
}
