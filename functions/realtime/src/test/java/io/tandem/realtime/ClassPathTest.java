package io.tandem.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** This function is small and starts fast because of what it leaves out. */
final class ClassPathTest {
  private static final Pattern DATABASE =
      Pattern.compile(
          "hibernate-(orm|core)|panache|jdbc|postgresql|agroal|narayana|flyway|tandem-sessions");

  @Test
  void noDatabaseCodeIsOnTheClassPath() throws IOException {
    assertThat(jars()).anyMatch(jar -> jar.contains("quarkus-funqy-amazon-lambda"));
    assertThat(jars()).noneMatch(jar -> DATABASE.matcher(jar).find());
  }

  @Test
  void theRuleRecognisesADatabase() {
    assertThat(
            List.of(
                "hibernate-orm-7.2.6.Final.jar",
                "quarkus-jdbc-postgresql-3.32.4.jar",
                "narayana-jta-7.3.3.Final.jar"))
        .allMatch(jar -> DATABASE.matcher(jar).find());
  }

  private static List<String> jars() throws IOException {
    return Collections.list(
            ClassPathTest.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))
        .stream()
        .map(URL::getPath)
        .map(path -> path.replaceFirst(".*/([^/]+\\.jar)!.*", "$1"))
        .toList();
  }
}
