package io.tandem.local.deployment;

import java.util.stream.Stream;

/** Finds what is against it. */
@FunctionalInterface
interface Rule {
  /** One line for each finding, with the resource's id in it. */
  Stream<String> findings(Templates templates);
}
