package io.tandem.local.template;

import org.yaml.snakeyaml.nodes.Node;

/** An intrinsic function of CloudFormation: returns what replaces a call with this argument. */
@FunctionalInterface
interface Intrinsic {
  Node apply(Node argument, Evaluator evaluator);
}
