package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without required outcomes, an action could be refused in all histories unnoticed. */
final class CoverageTest {
  private final List<String> toBeSeen = new Coverage().missing();

  @ParameterizedTest
  @EnumSource
  void everyActionHasOutcomesThatHaveToBeSeen(Verb verb) {
    assertThat(toBeSeen)
        .as("Coverage.java lacks the outcomes of " + verb)
        .anyMatch(outcome -> outcome.startsWith(verb + ": "));
  }
}
