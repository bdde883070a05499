package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Listening;
import io.tandem.local.journey.Phone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What leaves the backend, except what is for one member alone. */
record Outside(LocalStage stage) {

  /** The logs of every function and of the database. */
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

  /** How often this is in the logs, which other tests write to as well. */
  long logged(String text) {
    return Pattern.compile(text, Pattern.LITERAL).matcher(logs()).results().count();
  }

  /** The number of the session's last event that rings this phone, if any. */
  List<Integer> newestRing(String session, Phone phone) {
    return new Arrived(stage)
        .onTopic(session, "public").stream()
            .filter(item -> item.at("/attributes/push").asText().equals("true"))
            .map(item -> item.at("/message/data"))
            .filter(data -> data.get("progress").has(phone.userId))
            .filter(data -> !data.get("triggeredByUserId").asText().equals(phone.userId))
            .map(data -> data.get("seq").asInt())
            .max(Comparator.naturalOrder())
            .stream()
            .toList();
  }

  /** What any subscriber to {@code audience=public} gets, without the name of a user who joins. */
  String published(String session) {
    return new Arrived(stage)
        .onTopic(session, "public").stream()
            .map(item -> nameless(item.get("message")) + item.get("attributes").toString())
            .collect(Collectors.joining("\n"));
  }

  /** The attributes of the messages for the members. */
  String attributes(String session) {
    return new Arrived(stage)
        .onTopic(session, "members").stream()
            .map(item -> item.get("attributes").toString())
            .collect(Collectors.joining("\n"));
  }

  /** Messages on channels that belong to none of these people. */
  String otherChannels(List<Phone> members) {
    List<String> own = members.stream().map(Listening::channel).toList();
    return items("/local/ably/messages").stream()
        .filter(message -> !own.contains(message.get("channel").asText()))
        .map(JsonNode::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String nameless(JsonNode event) {
    if (event.get("type").asText().equals("session.joined")) {
      ((ObjectNode) event.get("data")).remove("name");
    }
    return event.toString();
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
