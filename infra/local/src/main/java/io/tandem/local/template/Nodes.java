package io.tandem.local.template;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What several readers need from SnakeYAML's nodes. */
final class Nodes {
  private static final Tag ABSENT = new Tag("tandem:absent");

  private Nodes() {}

  static Node text(String value, Node place) {
    return new ScalarNode(
        Tag.STR, value, place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
  }

  /** The parts between the delimiters. */
  static Node list(String text, String delimiter, Node place) {
    return new SequenceNode(
        Tag.SEQ,
        true,
        Stream.of(text.split(Pattern.quote(delimiter), -1)).map(item -> text(item, place)).toList(),
        place.getStartMark(),
        place.getEndMark(),
        FlowStyle.FLOW);
  }

  /** The value that removes its property. */
  static Node absent(Node place) {
    return new ScalarNode(ABSENT, "", place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
  }

  static boolean isAbsent(Node node) {
    return node.getTag().equals(ABSENT);
  }

  static String key(NodeTuple entry) {
    return ((ScalarNode) entry.getKeyNode()).getValue();
  }

  static boolean hasOneEntry(Node node) {
    return node instanceof MappingNode mapping
        && mapping.getValue().size() == 1
        && mapping.getValue().get(0).getKeyNode() instanceof ScalarNode;
  }
}
