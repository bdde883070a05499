package io.tandem.realtime;

import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The publications that Ably received. */
final class AblyRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private AblyRequests() {}

  /** The channels that got this text. */
  static List<String> channelsWith(String text) {
    return channels().entrySet().stream()
        .filter(channel -> channel.getValue().toString().contains(text))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The one message that was sent to this channel. */
  static JsonNode messageOn(String channel) {
    JsonNode messages = Objects.requireNonNull(channels().get(channel));
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }

  /** The messages that were sent to each channel. */
  static Map<String, JsonNode> channels() {
    Map<String, JsonNode> messages = new LinkedHashMap<>();
    for (LoggedRequest request : findAll(postRequestedFor(urlEqualTo("/messages")))) {
      try {
        for (JsonNode spec : JSON.readTree(request.getBodyAsString())) {
          assertThat(spec.get("channels"))
              .as("as Ably documents it, and to the member's own channel only")
              .hasSize(1);
          messages.put(spec.at("/channels/0").textValue(), spec.get("messages"));
        }
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
    return messages;
  }
}
