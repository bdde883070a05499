package io.tandem.local.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult.Answer;
import java.util.Comparator;
import java.util.List;

/**
 * Replays a function's dead-letter queue: each session's events in order, one after the other.
 * Events that succeed leave the queue. Those that fail or arrive in the meantime stay.
 */
public record Redrive(Functions functions, DeadLetters deadLetters) {
  private static final Comparator<DeadLetter> BY_SESSION_AND_NUMBER =
      Comparator.comparing(Redrive::session).thenComparing(Redrive::number);

  /** How many letters left the queue, and how many stay. */
  public record Redriven(int redriven, int failed) {}

  /** One at a time: two would each deliver everything. */
  public synchronized Redriven run(String function) {
    List<DeadLetter> letters =
        deadLetters.of(function).stream().sorted(BY_SESSION_AND_NUMBER).toList();
    int redriven = 0;
    for (DeadLetter letter : letters) {
      if (functions.invoke(function, Json.bytes(letter.event())).join() instanceof Answer) {
        deadLetters.remove(letter);
        redriven++;
      }
    }
    return new Redriven(redriven, letters.size() - redriven);
  }

  private static String session(DeadLetter letter) {
    return cloudEvent(letter).path("subject").asText();
  }

  private static long number(DeadLetter letter) {
    return cloudEvent(letter).path("sequence").asLong();
  }

  private static JsonNode cloudEvent(DeadLetter letter) {
    String message = letter.event().at("/Records/0/Sns/Message").asText();
    return Json.parse(message.getBytes(UTF_8)).orElseGet(Json::object);
  }
}
