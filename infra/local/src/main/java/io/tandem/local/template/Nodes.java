package io.tandem.local.template;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What SnakeYAML's nodes are asked for more than once. */
final class Nodes {
  private Nodes() {}

  static Node text(String value, Node place) {
    return new ScalarNode(
        Tag.STR, value, place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
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
