package io.tandem.local.deploying;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The environments in samconfig.toml. */
final class SamconfigTest {
  @Test
  void noStackNameMatchesAnotherStacksFunctions() throws IOException {
    List<String> stacks = found("^stack_name = \"(.+)\"");

    assertThat(stacks).hasSizeGreaterThan(1);
    assertThat(reaching(stacks)).isEmpty();
    assertThat(reaching(List.of("tandem", "tandem-dev"))).containsExactly("tandem-* is tandem-dev");
  }

  @Test
  void everyEnvironmentHasItsOwnRegion() throws IOException {
    assertThat(found("^\\[(\\w+)\\.global\\.parameters]\nregion = "))
        .containsExactlyElementsOf(found("^\\[(\\w+)\\.deploy\\.parameters]"))
        .doesNotContain("default");
  }

  private static List<String> reaching(List<String> stacks) {
    return stacks.stream()
        .flatMap(
            stack ->
                stacks.stream()
                    .filter(other -> other.startsWith(stack + "-"))
                    .map(other -> stack + "-* is " + other))
        .toList();
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(Files.readString(ProjectRoot.find().resolve("samconfig.toml")))
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}
