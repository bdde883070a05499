package io.tandem.local.extras;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Decides before anything of the test starts: for JUnit, an assumption that fails while a parameter
 * is being resolved is an error.
 */
final class LoudSkip implements ExecutionCondition {
  /** Bypasses Surefire, which puts tests' output into files, and Maven's {@code -q}. */
  private static final PrintStream CONSOLE =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String missing =
        findAnnotation(context.getElement(), Needs.class).stream()
            .flatMap(needs -> Stream.of(needs.value()))
            .filter(extra -> !extra.isHere())
            .map(Extra::toString)
            .collect(Collectors.joining("; "));
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled(null);
    }
    CONSOLE.println("SKIPPED " + context.getDisplayName() + ", which needs " + missing);
    return ConditionEvaluationResult.disabled("needs " + missing);
  }
}
