package io.tandem.local.documents;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One event per function, in infra/events. */
final class SampleEvents {
  private static final String SESSION = "01936f5e-0000-7000-8000-000000000001";
  private static final String INVITATION = "9f1c7e52-3b64-4d0a-8e21-5c7a90b3d6f4";
  private static final String EXTENSION = ".json";

  private SampleEvents() {}

  /** The functions that have one. */
  static Set<String> functions() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replace(EXTENSION, ""))
          .collect(TreeSet::new, Set::add, Set::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event, with those that there are instead of those that it is about. */
  static String of(String function, String session, String invitation, String ana, String ben) {
    try {
      return Files.readString(folder().resolve(function + EXTENSION))
          .replace(SESSION, session)
          .replace(INVITATION, invitation)
          .replace("user-ana", ana)
          .replace("user-ben", ben);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return ProjectRoot.find().resolve("infra/events");
  }
}
