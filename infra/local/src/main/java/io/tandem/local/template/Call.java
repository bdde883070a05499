package io.tandem.local.template;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A call of an intrinsic function, in its short ({@code !Sub}) or long ({@code Fn::Sub}) form. */
record Call(String function, Node argument) {
  private static final String LONG_FORM = "Fn::";

  static Optional<Call> in(Node node) {
    String tag = node.getTag().getValue();
    if (tag.startsWith("!")) {
      return Optional.of(new Call(tag.substring(1), untagged(node)));
    }
    if (!Nodes.hasOneEntry(node)) {
      return Optional.empty();
    }
    NodeTuple entry = ((MappingNode) node).getValue().get(0);
    String key = Nodes.key(entry);
    if (key.startsWith(LONG_FORM)) {
      return Optional.of(new Call(key.substring(LONG_FORM.length()), entry.getValueNode()));
    }
    return key.equals("Ref") ? Optional.of(new Call(key, entry.getValueNode())) : Optional.empty();
  }

  @Override
  public String toString() {
    return "!" + function + " " + show(argument);
  }

  private static Node untagged(Node node) {
    if (node instanceof SequenceNode list) {
      return new SequenceNode(
          Tag.SEQ,
          true,
          list.getValue(),
          list.getStartMark(),
          list.getEndMark(),
          list.getFlowStyle());
    }
    if (node instanceof ScalarNode scalar) {
      return Nodes.text(scalar.getValue(), node);
    }
    MappingNode mapping = (MappingNode) node;
    return new MappingNode(
        Tag.MAP,
        true,
        mapping.getValue(),
        mapping.getStartMark(),
        mapping.getEndMark(),
        mapping.getFlowStyle());
  }

  private static String show(Node argument) {
    if (argument instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    List<Node> parts = argument instanceof SequenceNode list ? list.getValue() : List.of();
    return parts.stream()
        .map(part -> part instanceof ScalarNode scalar ? scalar.getValue() : "…")
        .collect(Collectors.joining("."));
  }
}
