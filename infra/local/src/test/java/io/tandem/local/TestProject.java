package io.tandem.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.tandem.local.handler.BrokenHandler;
import io.tandem.local.handler.EchoHandler;
import io.tandem.local.handler.ExitingHandler;
import io.tandem.local.settings.JdbcAddress;
import io.tandem.local.settings.StageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.MDC;

/** A project to run: the tests' template and a function.zip with the tests' handlers. */
public final class TestProject {
  private TestProject() {}

  /** A stage for it, without a database, on any free port. */
  public static LocalStage start(Path folder) {
    return LocalStage.start(in(folder));
  }

  public static StageSettings in(Path folder) {
    try (InputStream template = resource("template.yaml")) {
      Files.copy(template, folder.resolve("template.yaml"));
      zip(folder.resolve("function.zip"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return StageSettings.of(folder)
        .withPort(0)
        .withRetryDelay(Duration.ofMillis(10))
        .withDatabase(new JdbcAddress("jdbc:postgresql://127.0.0.1:1/none", "nobody", ""));
  }

  private static void zip(Path target) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Class<?> handler :
          List.of(EchoHandler.class, BrokenHandler.class, ExitingHandler.class)) {
        String name = handler.getName().replace('.', '/') + ".class";
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream bytes = resource(name)) {
          bytes.transferTo(zip);
        }
      }
      zip.putNextEntry(new ZipEntry("lib/aws-lambda-java-core.jar"));
      Files.copy(jarOf(RequestStreamHandler.class), zip);
      zip.putNextEntry(new ZipEntry("lib/jboss-logging.jar"));
      Files.copy(jarOf(MDC.class), zip);
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(TestProject.class.getClassLoader().getResourceAsStream(name));
  }
}
