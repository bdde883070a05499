package io.tandem.local.deployment;

import java.util.stream.Stream;

/** A rule for templates, which finds its own breaches. */
@FunctionalInterface
interface Rule {
  /** One line for each finding, with the resource's id in it. */
  Stream<String> findings(Templates templates);
}
