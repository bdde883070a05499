package io.tandem.local.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The conditions of the template and the functions in them. */
record Conditions(Part template) {
  private static final String TRUE = "true";

  Map<String, Intrinsic> functions() {
    return Map.of("If", this::choice, "Equals", Conditions::equal, "Not", Conditions::not);
  }

  private Node choice(Node argument, Evaluator evaluator) {
    List<Node> parts = list(argument, 3);
    String name = evaluator.text(parts.get(0));
    boolean holds =
        template
            .find("Conditions", name)
            .orElseThrow(() -> new UnresolvedException("no condition " + name))
            .text()
            .equals(TRUE);
    return parts.get(holds ? 1 : 2);
  }

  private static Node equal(Node argument, Evaluator evaluator) {
    List<Node> parts = list(argument, 2);
    return truth(evaluator.text(parts.get(0)).equals(evaluator.text(parts.get(1))), argument);
  }

  private static Node not(Node argument, Evaluator evaluator) {
    return truth(!evaluator.text(list(argument, 1).get(0)).equals(TRUE), argument);
  }

  private static Node truth(boolean holds, Node place) {
    return Nodes.text(String.valueOf(holds), place);
  }

  private static List<Node> list(Node node, int size) {
    if (node instanceof SequenceNode list && list.getValue().size() == size) {
      return list.getValue();
    }
    throw new UnresolvedException("a list of " + size + " is expected");
  }
}
