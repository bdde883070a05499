package io.tandem.local.template;

import org.yaml.snakeyaml.nodes.Node;

/** An intrinsic function of CloudFormation: what stands in place of a call with this argument. */
@FunctionalInterface
interface Intrinsic {
  Node apply(Node argument, Evaluator evaluator);
}
