package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A channel: its messages by id, in the order of their arrival. */
final class Channel {
  private final String name;
  private final LongSupplier arrivals;
  private final Map<String, AblyMessage> messages = new LinkedHashMap<>();

  Channel(String name, LongSupplier arrivals) {
    this.name = name;
    this.arrivals = arrivals;
  }

  /** The id of the publication. A message whose id is known already is not kept again. */
  synchronized String publish(Publication publication) {
    String ownId = UUID.randomUUID().toString().substring(0, 13) + ":0";
    int index = 0;
    for (JsonNode message : publication.messages()) {
      String id = message.path("id").asText(ownId + ":" + index);
      messages.computeIfAbsent(id, newId -> arrived(newId, message));
      index++;
    }
    return publication.givenId().orElse(ownId);
  }

  synchronized List<AblyMessage> messages() {
    return new ArrayList<>(messages.values());
  }

  private AblyMessage arrived(String id, JsonNode message) {
    long now = System.currentTimeMillis();
    String serial = String.format(Locale.ROOT, "%014d-%09d@local", now, arrivals.getAsLong());
    return new AblyMessage(
        id,
        message.path("name").textValue(),
        name,
        present(message, "data"),
        message.path("encoding").textValue(),
        message.path("clientId").textValue(),
        present(message, "extras"),
        now,
        serial);
  }

  private static @Nullable JsonNode present(JsonNode message, String field) {
    return message.hasNonNull(field) ? message.get(field) : null;
  }
}
