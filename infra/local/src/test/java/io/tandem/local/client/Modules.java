package io.tandem.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A folder with the modules as the stage serves them to a browser. */
final class Modules {
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"/]+)\"");

  private Modules() {}

  static Path in(Path folder) throws IOException {
    for (String entry : List.of("index.js", "sse.js")) {
      copy(entry, ClientFiles::client, folder.resolve("client"));
    }
    copy("index.js", ClientFiles::queryCore, folder.resolve("query-core"));
    copy("simulation.js", Modules::own, folder);
    return folder.resolve("simulation.js");
  }

  private static void copy(String name, Function<String, Optional<byte[]>> files, Path folder)
      throws IOException {
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      return;
    }
    Files.createDirectories(folder);
    byte[] module = files.apply(name).orElseThrow(() -> new AssertionError("no module " + name));
    Files.write(target, module);
    for (var found : IMPORT.matcher(new String(module, UTF_8)).results().toList()) {
      copy(found.group(1), files, folder);
    }
  }

  private static Optional<byte[]> own(String name) {
    try (InputStream file = Objects.requireNonNull(Modules.class.getResourceAsStream(name))) {
      return Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
