package io.tandem.local.documents;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The routes in the actions' source, at the class or the case that answers them. */
final class CodeRoutes {
  private static final Path SOURCE = Path.of("functions/actions/src/main/java");
  private static final Pattern ROUTE =
      Pattern.compile(
          "\\b(GET|POST|PUT|PATCH|DELETE) (?:/api/v1)?((?:/[A-Za-z-]+|/\\{[A-Za-z]+})+)");

  private CodeRoutes() {}

  static Set<String> all() {
    Set<String> routes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(ProjectRoot.find().resolve(SOURCE))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> ROUTE.matcher(text(file)).results())
          .forEach(route -> routes.add(route.group(1) + " /api/v1" + route.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return routes;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
