package io.tandem.actions;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What can be generated for a function in template.yaml: its entry in the lists of functions, after
 * the function before it, and its sample event.
 *
 * @param files the text of a file of the project; empty if there is none
 */
record Generated(UnaryOperator<String> files) {
  private static final String TEMPLATE = "template.yaml";
  private static final String CANARY = "infra/canary.yaml";
  private static final String OBSERVABILITY = "infra/observability.yaml";
  private static final Pattern LOOP =
      Pattern.compile(
          "(?<=Fn::ForEach::(?:Versions|Actions):\n {4}- Function\n {4}- \\[)[^\\]]+(?=])");
  private static final int WIDTH = 115;

  /** The completed text of each file that lacks something, by name. */
  Map<String, String> texts() {
    Map<String, String> made = new TreeMap<>();
    Deployed before = null;
    for (Deployed function : Deployed.behindRoutes(files.apply(TEMPLATE))) {
      if (before != null) {
        add(made, TEMPLATE, version(before), version(function));
        add(made, CANARY, inLoop(before), inLoop(function));
        add(made, OBSERVABILITY, inLoop(before), inLoop(function));
        add(made, OBSERVABILITY, onDashboard(before), onDashboard(function));
      }
      String event = "infra/events/" + function.name() + ".json";
      if (files.apply(event).isEmpty()) {
        made.put(event, new Sample(files, function.routes().get(0)).text());
      }
      before = function;
    }
    made.replaceAll((file, text) -> LOOP.matcher(text).replaceAll(Generated::wrapped));
    return made;
  }

  private void add(Map<String, String> made, String file, String before, String item) {
    String text = made.getOrDefault(file, files.apply(file));
    if (!text.contains(item)) {
      made.put(file, text.replace(before, before + item));
    }
  }

  private static String version(Deployed function) {
    return " !Sub %s:${%s.Version.Version}\n            -"
        .formatted(function.name(), function.id());
  }

  private static String inLoop(Deployed function) {
    return " " + function.name() + ",";
  }

  private static String onDashboard(Deployed function) {
    String alarm = "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm";
    return "            \"%s:${Stack}-%s\",\n".formatted(alarm, function.name());
  }

  private static String wrapped(MatchResult loop) {
    StringBuilder lines = new StringBuilder();
    int width = WIDTH;
    for (String name : List.of(loop.group().strip().split(",\\s*"))) {
      int more = name.length() + 2;
      if (width + more > WIDTH) {
        lines.append("\n       ");
        width = 7;
      }
      lines.append(' ').append(name).append(',');
      width += more;
    }
    return lines.append("\n      ").toString();
  }
}
