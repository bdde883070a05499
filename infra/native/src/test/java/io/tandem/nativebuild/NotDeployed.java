package io.tandem.nativebuild;

import java.util.List;

/** Packages that only run on a developer's machine. */
final class NotDeployed {
  private static final List<String> PACKAGES =
      List.of(
          "io/tandem/local/",
          "io/tandem/bench/",
          "io/quarkus/test/",
          "io/restassured/",
          "io/javalin/",
          "io/zonky/",
          "org/junit/",
          "org/assertj/",
          "org/awaitility/",
          "org/mockito/",
          "org/openqa/selenium/",
          "org/graalvm/polyglot/",
          "com/github/tomakehurst/wiremock/",
          "com/tngtech/archunit/");

  private NotDeployed() {}

  /** Whether a jar's entry is in such a package. */
  static boolean holds(String entry) {
    return entry.endsWith(".class") && PACKAGES.stream().anyMatch(entry::startsWith);
  }
}
