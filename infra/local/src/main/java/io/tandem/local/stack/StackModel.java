package io.tandem.local.stack;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything in the template that the stage runs. */
public record StackModel(List<FunctionModel> functions, Set<String> topicArns, CorsRules cors) {
  public StackModel {
    functions = List.copyOf(functions);
    topicArns = Set.copyOf(topicArns);
  }

  public Optional<FunctionModel> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
