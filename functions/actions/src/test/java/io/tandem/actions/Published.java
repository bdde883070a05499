package io.tandem.actions;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.tandem.events.CloudEvents;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An event as SNS received it.
 *
 * @param attributes the message's, by name
 */
record Published(JsonNode event, Map<String, String> attributes) {

  /** The session's events that reached SNS, accepted or not, in order. */
  static List<Published> of(String session, WireMockServer sns) {
    List<ServeEvent> requests = new ArrayList<>(sns.getAllServeEvents());
    Collections.reverse(requests);
    return requests.stream()
        .flatMap(request -> batch(form(request.getRequest().getBodyAsString())).stream())
        .filter(published -> published.event().get("subject").asText().equals(session))
        .toList();
  }

  /** Only the events for this audience. */
  static List<Published> of(String session, String audience, WireMockServer sns) {
    return of(session, sns).stream()
        .filter(published -> audience.equals(published.attributes().get("audience")))
        .toList();
  }

  JsonNode data() {
    return event.get("data");
  }

  long seq() {
    return data().get("seq").asLong();
  }

  private static Map<String, String> form(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static List<Published> batch(Map<String, String> form) {
    List<Published> batch = new ArrayList<>();
    for (int i = 1; ; i++) {
      String entry = "PublishBatchRequestEntries.member." + i;
      String message = form.get(entry + ".Message");
      if (message == null) {
        return batch;
      }
      batch.add(new Published(CloudEvents.tree(message), attributes(form, entry)));
    }
  }

  private static Map<String, String> attributes(Map<String, String> form, String entry) {
    return form.entrySet().stream()
        .filter(
            field -> field.getKey().matches(entry + "\\.MessageAttributes\\.entry\\.\\d+\\.Name"))
        .collect(
            Collectors.toMap(
                Map.Entry::getValue,
                field ->
                    String.valueOf(
                        form.get(field.getKey().replaceFirst("Name$", "Value.StringValue")))));
  }
}
