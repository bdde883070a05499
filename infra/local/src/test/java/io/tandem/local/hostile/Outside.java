package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.journey.Arrived;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What leaves the backend, but for what is meant for one member alone. */
record Outside(LocalStage stage) {

  /** Of every function, and the database's own. */
  String logs() {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(stage.logs())) {
      for (Path log : logs) {
        all.append(Files.readString(log, ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  /** How often this is in the logs, which other tests fill as well. */
  long logged(String text) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(logs()).results().count();
  }

  /** For how many of the session's events somebody is to be rung. */
  long rings(String session) {
    return items("/local/sns/messages?sessionId=" + session).stream()
        .filter(item -> item.at("/attributes/push").asText().equals("true"))
        .map(item -> item.at("/message/id").asText())
        .distinct()
        .count();
  }

  /** The session's messages with their attributes, without the private part. */
  String published(String session) {
    return items("/local/sns/messages?sessionId=" + session).stream()
        .map(Outside::withoutPrivate)
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n"));
  }

  String sessionChannel(String session) {
    return new Arrived(stage)
        .onSessionChannel(session).stream()
            .map(message -> nameless(message.get("name").asText(), message))
            .map(JsonNode::toString)
            .collect(Collectors.joining("\n"));
  }

  private static JsonNode withoutPrivate(JsonNode item) {
    ((ObjectNode) item.at("/message/data")).remove("private");
    nameless(item.at("/message/type").asText(), item.get("message"));
    return item;
  }

  /** Who joins is named. */
  private static JsonNode nameless(String type, JsonNode event) {
    if (type.equals("session.joined")) {
      ((ObjectNode) event.get("data")).remove("name");
    }
    return event;
  }

  private List<JsonNode> items(String path) {
    try {
      return StreamSupport.stream(new TestClient(stage.uri()).items(path).spliterator(), false)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
