package io.tandem.local.model;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import io.tandem.local.ably.Listener.Event;
import io.tandem.local.journey.Listening;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the people receive on their own channels while the histories are played. */
final class Hearing implements AutoCloseable {
  /** The relay runs each minute. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Cast cast;
  private final List<Listener> listeners = new ArrayList<>();
  private final Map<Key, Map<Integer, JsonNode>> heard = new ConcurrentHashMap<>();

  private record Key(Person person, String session) {}

  Hearing(LocalStage stage, Cast cast) throws IOException {
    this.cast = cast;
    for (Person person : Person.values()) {
      listeners.add(Listening.listen(stage, cast.phone(person), event -> hear(person, event)));
    }
  }

  /** The states that came with these events, once all have arrived. */
  Map<Integer, JsonNode> states(Person person, String session, Set<Integer> seqs) {
    Map<Integer, JsonNode> states = of(new Key(person, session));
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(LONGEST)
        .until(() -> states.keySet().containsAll(seqs));
    return states;
  }

  private void hear(Person person, Event event) {
    byte[] data = event.json().get("data").asText().getBytes(StandardCharsets.UTF_8);
    JsonNode told = cast.named(Json.parse(data).orElseThrow());
    of(new Key(person, told.get("sessionId").asText()))
        .put(told.get("seq").asInt(), told.get("state"));
  }

  private Map<Integer, JsonNode> of(Key key) {
    return heard.computeIfAbsent(key, it -> new ConcurrentHashMap<>());
  }

  @Override
  public void close() throws IOException {
    for (Listener listener : listeners) {
      listener.close();
    }
  }
}
