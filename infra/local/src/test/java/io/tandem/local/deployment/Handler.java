package io.tandem.local.deployment;

import java.io.IOException;
import java.util.List;

/**
 * An action that CloudFormation takes to create, read, update or delete a resource.
 *
 * @param property the property without which it does not take this action; empty if it always does
 */
record Handler(String type, String action, String property) {
  static List<Handler> all() throws IOException {
    return Templates.keptText("handlers.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> (line + " ").split(" ", -1))
        .map(words -> new Handler(words[0], words[1], words[2]))
        .toList();
  }

  boolean handles(Resource resource) {
    return type.equals(resource.type())
        && (property.isEmpty() || !resource.at("/" + property).isMissingNode());
  }
}
