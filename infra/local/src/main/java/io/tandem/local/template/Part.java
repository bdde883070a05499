package io.tandem.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in the template. Functions on the way to a value are evaluated. */
record Part(Node node, Evaluator evaluator) {

  /** The part under these nested keys. */
  Optional<Part> find(String... keys) {
    Optional<Part> part = Optional.of(this);
    for (String key : keys) {
      part = part.map(found -> found.entries().get(key)).filter(found -> !found.isAbsent());
    }
    return part;
  }

  Part get(String key) {
    return find(key).orElseThrow(() -> failure(key + " is missing here"));
  }

  Map<String, Part> entries() {
    if (!(evaluator.plain(node) instanceof MappingNode mapping)) {
      throw failure("a mapping is expected here");
    }
    Map<String, Part> entries = new LinkedHashMap<>();
    mapping
        .getValue()
        .forEach(entry -> entries.put(Nodes.key(entry), new Part(entry.getValueNode(), evaluator)));
    return entries;
  }

  /** The items of a list. A single value counts as a list, as CloudFormation often allows. */
  List<Part> items() {
    return evaluator.plain(node) instanceof SequenceNode list
        ? list.getValue().stream().map(item -> new Part(item, evaluator)).toList()
        : List.of(this);
  }

  String text() {
    return evaluator.text(node);
  }

  int number() {
    String text = text();
    if (!text.matches("\\d{1,9}")) {
      throw failure("a whole number is expected here, not " + text);
    }
    return Integer.parseInt(text);
  }

  JsonNode json() {
    return NodeJson.of(node, evaluator);
  }

  /** Whether it is {@code !Ref AWS::NoValue}, which stands for nothing. */
  boolean isAbsent() {
    return Nodes.isAbsent(evaluator.plain(node));
  }

  TemplateException failure(String message) {
    return TemplateException.at(node, message);
  }
}
