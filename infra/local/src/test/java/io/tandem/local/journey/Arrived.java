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

/** What arrived at the stand-ins. Fails if anything differs from asyncapi.yaml. */
public record Arrived(LocalStage stage) {

  /** Everything that this phone's user has received, in order of arrival. */
  public List<JsonNode> onUserChannel(Phone phone) {
    return items("/local/ably/messages?user=", phone.userId, Documented::delivered);
  }

  /** What this phone's user has received about this session, in order of arrival. */
  public List<JsonNode> asHeard(Phone phone, String session) {
    return onUserChannel(phone).stream()
        .filter(message -> message.at("/data/sessionId").asText().equals(session))
        .toList();
  }

  /** The same in the order of the events' numbers: SNS and its subscribers promise no order. */
  public List<JsonNode> heard(Phone phone, String session) {
    return asHeard(phone, session).stream()
        .sorted(Comparator.comparing(message -> message.at("/data/seq").asInt()))
        .toList();
  }

  public List<Integer> seqs(Phone phone, String session) {
    return heard(phone, session).stream().map(m -> m.at("/data/seq").asInt()).toList();
  }

  public List<JsonNode> pushesTo(Phone phone) {
    return items("/local/expo/messages?to=", phone.pushToken, Documented::pushed);
  }

  /** The numbers of the public events, in the order of publishing. */
  public List<Integer> published(String session) {
    return onTopic(session, "public").stream()
        .map(item -> item.at("/message/data/seq").asInt())
        .toList();
  }

  /** The topic's messages for this audience. */
  public List<JsonNode> onTopic(String session, String audience) {
    return items("/local/sns/messages?sessionId=", session, Documented::published).stream()
        .filter(item -> item.at("/attributes/audience").asText().equals(audience))
        .toList();
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
