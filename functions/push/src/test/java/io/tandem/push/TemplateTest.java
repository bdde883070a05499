package io.tandem.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.funqy.Funq;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TemplateTest {

  @Test
  void everyFunctionIsDeployed() throws IOException {
    String root = Objects.requireNonNull(System.getProperty("project.root"));
    String template = Files.readString(Path.of(root, "template.yaml"));

    assertThat(Stream.of(Push.class, SendHeld.class, CheckReceipts.class).map(TemplateTest::name))
        .allSatisfy(name -> assertThat(template).contains("QUARKUS_FUNQY_EXPORT: " + name + "\n"));
  }

  private static String name(Class<?> function) {
    return Arrays.stream(function.getMethods())
        .filter(method -> method.isAnnotationPresent(Funq.class))
        .map((Method method) -> method.getAnnotation(Funq.class).value())
        .findFirst()
        .orElseThrow();
  }
}
