package io.tandem.nativebuild;

import java.util.List;

/** Packages of what runs on a developer's machine alone. */
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

  /** True of a jar's entry in such a package. */
  static boolean holds(String entry) {
    return entry.endsWith(".class") && PACKAGES.stream().anyMatch(entry::startsWith);
  }
}
