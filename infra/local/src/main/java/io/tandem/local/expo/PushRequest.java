package io.tandem.local.expo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to Expo: messages, each to one phone, at most a hundred
 * (https://docs.expo.dev/push-notifications/sending-notifications/#request-errors).
 *
 * @param single whether it was one message instead of an array
 */
record PushRequest(List<ObjectNode> messages, boolean single) {
  private static final int MOST_MESSAGES = 100;

  static PushRequest of(byte[] body) {
    JsonNode json = Json.parse(body).orElseThrow(() -> ExpoError.invalid("not JSON"));
    List<ObjectNode> messages = new ArrayList<>();
    if (json.isArray()) {
      for (int i = 0; i < json.size(); i++) {
        addEach("[" + i + "].", json.get(i), messages);
      }
    } else {
      addEach("", json, messages);
    }
    if (messages.size() > MOST_MESSAGES) {
      throw ExpoError.tooMany(
          "PUSH_TOO_MANY_NOTIFICATIONS",
          "You are trying to send more than "
              + MOST_MESSAGES
              + " push notifications in one request");
    }
    return new PushRequest(messages, messages.size() == 1 && json.isObject());
  }

  private static void addEach(String place, JsonNode message, List<ObjectNode> messages) {
    if (!(message instanceof ObjectNode object)) {
      throw ExpoError.invalid("a message must be an object");
    }
    MessageFields.check(place, object);
    JsonNode to = object.path("to");
    List<JsonNode> recipients = new ArrayList<>();
    if (to.isArray()) {
      to.forEach(recipients::add);
    } else {
      recipients.add(to);
    }
    for (JsonNode recipient : recipients) {
      if (!recipient.isTextual()) {
        throw ExpoError.invalid("\"to\" must be a token or an array of tokens");
      }
      messages.add(object.deepCopy().put("to", recipient.textValue()));
    }
  }

  /** Refuses phones of several projects, and those of a project that the token is not for. */
  void checkProjects() {
    Map<String, List<Device>> byProject =
        devices().stream().collect(groupingBy(Device::project, LinkedHashMap::new, toList()));
    if (byProject.size() > 1) {
      throw ExpoError.twoProjects(byProject);
    }
    if (byProject.containsKey(Device.OTHER_PROJECT)) {
      throw ExpoError.notPermitted(Device.OTHER_PROJECT);
    }
  }

  private List<Device> devices() {
    return messages.stream().map(Device::of).toList();
  }
}
