package io.tandem.local.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
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
  private static final String TIMESTAMP = "1795420800000";
  private static final String EXTENSION = ".json";

  private SampleEvents() {}

  /** The functions that have a sample event. */
  static Set<String> functions() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replace(EXTENSION, ""))
          .collect(TreeSet::new, Set::add, Set::addAll);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event, with existing ids in place of its own. */
  static String of(String function, String session, String invitation, String ana, String ben) {
    return text(function)
        .replace(SESSION, session)
        .replace(INVITATION, invitation)
        .replace("user-ana", ana)
        .replace("user-ben", ben)
        // An event older than a day rings no phone.
        .replace(TIMESTAMP, Long.toString(System.currentTimeMillis()));
  }

  /** The unchanged event. */
  static String text(String function) {
    try {
      return Files.readString(folder().resolve(function + EXTENSION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The topic's message within the event, as {@code GET /local/sns/messages} shows it. */
  static ObjectNode message(String event) {
    JsonNode sns = json(event).at("/Records/0/Sns");
    ObjectNode item = Json.object().set("message", json(sns.get("Message").asText()));
    ObjectNode attributes = item.putObject("attributes");
    sns.get("MessageAttributes")
        .properties()
        .forEach(it -> attributes.set(it.getKey(), it.getValue().get("Value")));
    return item;
  }

  private static JsonNode json(String text) {
    return Json.parse(text.getBytes(UTF_8)).orElseThrow();
  }

  private static Path folder() {
    return ProjectRoot.find().resolve("infra/events");
  }
}
