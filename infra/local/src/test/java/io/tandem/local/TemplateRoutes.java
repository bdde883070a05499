package io.tandem.local;

import io.tandem.local.ably.AblyKeys;
import io.tandem.local.expo.ExpoAccessToken;
import io.tandem.local.secrets.StageSecrets;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.StackModel;
import io.tandem.local.template.StackReader;
import java.util.Map;
import java.util.TreeMap;

/** The routes of the project's template.yaml, as {@code GET /a/{id}}, and their functions. */
public final class TemplateRoutes {
  private TemplateRoutes() {}

  public static Map<String, String> all() {
    Map<String, String> routes = new TreeMap<>();
    for (FunctionModel function : stack().functions()) {
      function.routes().forEach(route -> routes.put(route.key(), function.name()));
    }
    return routes;
  }

  public static StackModel stack() {
    StackParameters parameters =
        new StackParameters(
            "http://x",
            new JdbcAddress("", "", ""),
            AblyKeys.make(),
            ExpoAccessToken.make(),
            "http://x",
            new StageSecrets(),
            Map.of());
    return StackReader.read(ProjectRoot.find(), parameters.values());
  }
}
