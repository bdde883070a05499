package io.tandem.nativebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * What a native binary will know at run time, from the configuration in its jars.
 *
 * @param made the types that reflection can create
 * @param types the types that reflection can also inspect
 * @param resources patterns of names
 */
record Registrations(Set<String> made, Set<String> types, Set<Pattern> resources) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Registrations of(Collection<Path> jars) throws IOException {
    Registrations all = new Registrations(new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (Path jar : jars) {
      all.readJar(jar);
    }
    return all;
  }

  boolean holdsResource(String name) {
    return resources.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  private void readJar(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (String entry : NativeFunction.entries(jar)) {
        if (entry.startsWith("META-INF/native-image/") && entry.endsWith("-config.json")) {
          try (InputStream config = file.getInputStream(file.getEntry(entry))) {
            readConfig(entry, JSON.readTree(config));
          }
        }
      }
    }
  }

  private void readConfig(String name, JsonNode config) {
    if (name.endsWith("reflect-config.json")) {
      config.forEach(this::readType);
    }
    if (name.endsWith("resource-config.json")) {
      config
          .at("/resources/includes")
          .forEach(include -> resources.add(Pattern.compile(include.path("pattern").asText())));
    }
  }

  /** A type with only its constructor registered, like a bean, cannot be read or written. */
  private void readType(JsonNode type) {
    if (type.path("allDeclaredConstructors").asBoolean()) {
      made.add(type.path("name").asText());
      if (type.path("allDeclaredMethods").asBoolean()) {
        types.add(type.path("name").asText());
      }
    }
  }
}
