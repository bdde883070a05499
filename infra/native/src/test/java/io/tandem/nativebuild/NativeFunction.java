package io.tandem.nativebuild;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The output of one function's native build. */
record NativeFunction(Path module) {
  private static final Pattern RUNNER = Pattern.compile(".*-runner\\.jar");
  private static final Pattern LAMBDA_RUNTIME =
      Pattern.compile("io\\.quarkus\\..*amazon-lambda.*\\.jar");
  private static final Pattern OURS =
      Pattern.compile("((modified-)?io\\.tandem\\.|tandem-).*\\.jar");

  /** The function's own jar and its libraries: everything that GraalVM would read. */
  List<Path> jars() throws IOException {
    return Stream.concat(found(sources(), RUNNER).stream(), libraries().stream()).toList();
  }

  List<Path> libraries() throws IOException {
    return found(sources().resolve("lib"), Pattern.compile(".*\\.jar"));
  }

  /** The names of all classes in those jars. */
  Set<String> classes() throws IOException {
    Set<String> names = new HashSet<>();
    for (Path jar : jars()) {
      for (String entry : entries(jar)) {
        names.add(entry.replaceFirst("\\.class$", "").replace('/', '.'));
      }
    }
    return names;
  }

  /** The names of our own files in those jars, classes and others. */
  Set<String> ourEntries() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path jar : jars()) {
      if (OURS.matcher(jar.getFileName().toString()).matches()) {
        names.addAll(entries(jar));
      }
    }
    return names;
  }

  /** Lambda's runtime: Quarkus's poll loop, and Funqy on it. */
  JavaClasses lambdaRuntime() throws IOException {
    return new ClassFileImporter()
        .importLocations(
            found(sources().resolve("lib"), LAMBDA_RUNTIME).stream()
                .map(jar -> Location.of(URI.create("jar:" + jar.toUri() + "!/")))
                .toList());
  }

  /** The arguments of native-image. */
  List<String> arguments() throws IOException {
    return Files.readAllLines(sources().resolve("native-image.arguments"));
  }

  List<String> packed() throws IOException {
    return entries(module.resolve("target/function.zip"));
  }

  static List<String> entries(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private Path sources() throws IOException {
    return found(module.resolve("target"), Pattern.compile(".*-native-image-source-jar")).get(0);
  }

  private static List<Path> found(Path folder, Pattern name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> name.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
