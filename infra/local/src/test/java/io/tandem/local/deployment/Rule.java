package io.tandem.local.deployment;

import java.util.stream.Stream;

/** Finds breaches of itself. */
@FunctionalInterface
interface Rule {
  /** One line for each finding, with the resource's id in it. */
  Stream<String> findings(Templates templates);
}
