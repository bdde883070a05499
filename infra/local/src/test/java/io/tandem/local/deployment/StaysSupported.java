package io.tandem.local.deployment;

import java.util.Set;
import java.util.stream.Stream;

/**
 * A database on a minor version with long-term support stays on it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.VersionPolicy.Support.html">what
 *     that takes</a>: automatic upgrades switched off, on each instance
 */
final class StaysSupported implements Rule {
  private static final Set<String> LONG_TERM = Set.of("14.6", "15.10", "16.8", "17.7");

  @Override
  public Stream<String> findings(Templates templates) {
    boolean longTerm = LONG_TERM.contains(templates.defaults().getOrDefault("EngineVersion", ""));
    return templates
        .ofType("AWS::RDS::DBInstance")
        .filter(it -> it.at("/AutoMinorVersionUpgrade").asBoolean(true) == longTerm)
        .map(it -> it.id() + (longTerm ? ": leaves its long-term support" : ": gets no upgrades"));
  }
}
