package io.tandem.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.documents.Documented;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** What arrived at the stand-ins. Fails when something is not as asyncapi.yaml has it. */
public record Arrived(LocalStage stage) {

  /** In the order of their arrival. */
  public List<JsonNode> asHeard(String session) {
    return items(
        "/local/ably/messages?channel=", "tandem:session:" + session, Documented::delivered);
  }

  /** In the order of their numbers: SNS and its subscribers promise none. */
  public List<JsonNode> onSessionChannel(String session) {
    return asHeard(session).stream()
        .sorted(Comparator.comparing(message -> message.at("/data/seq").asInt()))
        .toList();
  }

  public List<JsonNode> onUserChannel(Phone phone) {
    return items(
        "/local/ably/messages?channel=", "tandem:user:" + phone.userId, Documented::delivered);
  }

  public List<JsonNode> pushesTo(Phone phone) {
    return items("/local/expo/messages?to=", phone.pushToken, Documented::pushed);
  }

  /** What was published, in the order in which it was. */
  public List<Integer> published(String session) {
    return items("/local/sns/messages?sessionId=", session, Documented::published).stream()
        .map(message -> message.at("/message/data/seq").asInt())
        .toList();
  }

  public List<Integer> seqs(String session) {
    return onSessionChannel(session).stream().map(m -> m.at("/data/seq").asInt()).toList();
  }

  private List<JsonNode> items(String path, String what, Consumer<JsonNode> check) {
    try {
      JsonNode items =
          new TestClient(stage.uri()).items(path + URLEncoder.encode(what, StandardCharsets.UTF_8));
      items.forEach(check);
      return StreamSupport.stream(items.spliterator(), false).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
