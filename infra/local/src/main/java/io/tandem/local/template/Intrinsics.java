package io.tandem.local.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The intrinsic functions that the stage knows, by name. */
record Intrinsics(Names names) {
  static Map<String, Intrinsic> of(Part template, Names names) {
    Intrinsics known = new Intrinsics(names);
    Map<String, Intrinsic> all = new HashMap<>(new Conditions(template).functions());
    all.put("Ref", known::ref);
    all.put("GetAtt", known::getAtt);
    all.put("Sub", new Substitution(names));
    all.put("Join", known::join);
    all.put("Split", known::split);
    return Map.copyOf(all);
  }

  private Node ref(Node argument, Evaluator evaluator) {
    String name = evaluator.text(argument);
    if (name.equals("AWS::NoValue")) {
      return Nodes.absent(argument);
    }
    return Nodes.text(names.reference(name), argument);
  }

  private Node getAtt(Node argument, Evaluator evaluator) {
    List<String> path =
        argument instanceof ScalarNode scalar
            ? List.of(scalar.getValue().split("\\.", 2))
            : list(argument).stream().map(evaluator::text).toList();
    if (path.size() != 2) {
      throw new UnresolvedException("Resource.Attribute is expected");
    }
    return Nodes.text(names.attribute(path.get(0), path.get(1)), argument);
  }

  private Node join(Node argument, Evaluator evaluator) {
    List<Node> parts = list(argument);
    if (parts.size() != 2) {
      throw new UnresolvedException("a delimiter and a list are expected");
    }
    return Nodes.text(
        list(evaluator.plain(parts.get(1))).stream()
            .map(evaluator::text)
            .collect(Collectors.joining(evaluator.text(parts.get(0)))),
        argument);
  }

  private Node split(Node argument, Evaluator evaluator) {
    List<Node> parts = list(argument);
    if (parts.size() != 2) {
      throw new UnresolvedException("a delimiter and a string are expected");
    }
    return Nodes.list(evaluator.text(parts.get(1)), evaluator.text(parts.get(0)), argument);
  }

  private static List<Node> list(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    throw new UnresolvedException("a list is expected");
  }
}
