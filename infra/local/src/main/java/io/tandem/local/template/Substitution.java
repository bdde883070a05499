package io.tandem.local.template;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code !Sub}: a text with {@code ${Name}} or {@code ${Resource.Attribute}} in it. */
record Substitution(Names names) implements Intrinsic {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]+)}");

  @Override
  public Node apply(Node argument, Evaluator evaluator) {
    if (!(argument instanceof SequenceNode list)) {
      return Nodes.text(fill(evaluator.text(argument), Map.of()), argument);
    }
    List<Node> parts = list.getValue();
    if (parts.size() != 2) {
      throw new UnresolvedException("a string and a mapping are expected");
    }
    Map<String, Part> own = new Part(parts.get(1), evaluator).entries();
    return Nodes.text(fill(evaluator.text(parts.get(0)), own), argument);
  }

  private String fill(String text, Map<String, Part> own) {
    return VARIABLE
        .matcher(text)
        .replaceAll(variable -> Matcher.quoteReplacement(value(variable, own)));
  }

  private String value(MatchResult variable, Map<String, Part> own) {
    String name = variable.group(2).strip();
    if (!variable.group(1).isEmpty()) {
      return "${" + name + "}";
    }
    Part given = own.get(name);
    if (given != null) {
      return given.text();
    }
    String[] path = name.split("\\.", 2);
    return path.length == 1 ? names.reference(name) : names.attribute(path[0], path[1]);
  }
}
