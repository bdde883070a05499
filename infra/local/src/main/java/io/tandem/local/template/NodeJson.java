package io.tandem.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of the template as JSON, with everything in it evaluated. */
final class NodeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  // YAML has more ways to write a number (0x1F, 1_000, .inf); no policy needs them.
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  private NodeJson() {}

  static JsonNode of(Node unevaluated, Evaluator evaluator) {
    Node node = evaluator.plain(unevaluated);
    if (node instanceof MappingNode mapping) {
      ObjectNode object = JSON.objectNode();
      for (NodeTuple entry : mapping.getValue()) {
        object.set(Nodes.key(entry), of(entry.getValueNode(), evaluator));
      }
      return object;
    }
    if (node instanceof SequenceNode list) {
      ArrayNode array = JSON.arrayNode();
      list.getValue().forEach(item -> array.add(of(item, evaluator)));
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    Tag tag = node.getTag();
    String value = node.getValue();
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
    return number && DECIMAL.matcher(value).matches()
        ? JSON.numberNode(new BigDecimal(value))
        : JSON.textNode(value);
  }
}
