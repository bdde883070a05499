package io.tandem.local.template;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Replaces intrinsic functions with their values, only where it is asked to. */
record Evaluator(Map<String, Intrinsic> intrinsics) {
  /** The node itself, or the value of its function; nodes inside are not evaluated. */
  Node plain(Node node) {
    return Call.in(node).map(call -> plain(result(call, node))).orElse(node);
  }

  String text(Node node) {
    if (plain(node) instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw TemplateException.at(node, "a string is expected here");
  }

  private Node result(Call call, Node place) {
    try {
      Intrinsic intrinsic = intrinsics.get(call.function());
      if (intrinsic == null) {
        throw new UnresolvedException("the local stage does not know this function");
      }
      return intrinsic.apply(call.argument(), this);
    } catch (UnresolvedException e) {
      throw TemplateException.at(place, "cannot resolve " + call + ": " + e.getMessage());
    }
  }
}
