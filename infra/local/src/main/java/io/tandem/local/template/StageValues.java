package io.tandem.local.template;

import java.util.Map;

/** What the stage puts into the template: parameters and the API's address. */
public record StageValues(Map<String, String> parameters, String apiEndpoint) {
  public StageValues {
    parameters = Map.copyOf(parameters);
  }
}
