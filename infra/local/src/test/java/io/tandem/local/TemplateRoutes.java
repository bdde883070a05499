package io.tandem.local;

import io.tandem.local.ably.AblyKey;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.stack.Route;
import io.tandem.local.template.StackReader;
import java.util.List;

/** The routes that the project's template.yaml has, as {@code GET /a/{id}}. */
public final class TemplateRoutes {
  private TemplateRoutes() {}

  public static List<String> all() {
    StackParameters parameters =
        new StackParameters("http://x", new JdbcAddress("", "", ""), AblyKey.make(), "http://x");
    return StackReader.read(ProjectRoot.find(), parameters.values()).functions().stream()
        .flatMap(function -> function.routes().stream())
        .map(Route::key)
        .toList();
  }
}
