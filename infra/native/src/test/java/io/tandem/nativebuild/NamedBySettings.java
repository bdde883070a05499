package io.tandem.nativebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be a class name in a setting, such as {@code sslfactory=org.postgresql…}: in the
 * functions' settings, and in those that documents and templates recommend or set.
 */
final class NamedBySettings {
  private static final Pattern SETTING = Pattern.compile("=((?:\\w+\\.)+[\\w$]+)");

  private NamedBySettings() {}

  static Set<String> in(Path project) throws IOException {
    Set<String> names = new TreeSet<>();
    read(project, 3, ".*\\.(md|yaml|toml)", names);
    read(project.resolve("functions"), 7, "[^/]+/src/main/resources/.*\\.properties", names);
    return names;
  }

  private static void read(Path folder, int depth, String wanted, Set<String> names)
      throws IOException {
    Pattern name = Pattern.compile(wanted);
    try (Stream<Path> files = Files.find(folder, depth, (file, it) -> it.isRegularFile())) {
      for (Path file : files.toList()) {
        if (name.matcher(folder.toUri().relativize(file.toUri()).getPath()).matches()) {
          names.addAll(named(Files.readString(file)));
        }
      }
    }
  }

  private static Set<String> named(String text) {
    Set<String> names = new TreeSet<>();
    SETTING.matcher(text).results().forEach(setting -> names.add(setting.group(1)));
    return names;
  }
}
