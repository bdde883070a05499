package io.tandem.local.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for every answer of the API, whatever the request. */
final class AnswerRules {
  private static final int SERVERS_FAULT = 500;

  private static final int NOT_MODIFIED = 304;
  private static final Map<String, Integer> STATUS_OF_CODE =
      Map.ofEntries(
          Map.entry("VALIDATION_ERROR", 400),
          Map.entry("SESSION_NOT_ACTIVE", 400),
          Map.entry("GATE_NOT_SATISFIED", 400),
          Map.entry("UNAUTHORIZED", 401),
          Map.entry("NOT_FOUND", 404),
          Map.entry("CONFLICT", 409),
          Map.entry("BUSY", 409),
          Map.entry("INVITATION_NOT_CONFIRMED", 409),
          Map.entry("INVITATION_EXPIRED", 410),
          Map.entry("PAYLOAD_TOO_LARGE", 413),
          Map.entry("IDEMPOTENCY_KEY_REUSED", 422),
          Map.entry("RATE_LIMITED", 429));

  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.|(io|java|jakarta|org|com)\\.[a-z]+\\.|\\.java\\b|SQL"
              + "|\\b(select|insert into|update|delete from) |constraint|column|relation"
              + "|/(work|tmp|home|root|var|usr)/|postgres",
          Pattern.CASE_INSENSITIVE);

  private AnswerRules() {}

  /** Breaches of the rules. */
  static List<String> broken(RawAnswer answer) {
    List<String> broken = new ArrayList<>();
    if (answer.status() >= SERVERS_FAULT) {
      broken.add("the server is at fault");
    } else if (!isOfTheContract(answer)) {
      broken.add("the contract has no such answer");
    }
    if (!answer.isDone() && INSIDES.matcher(answer.body()).find()) {
      broken.add("it reveals internals");
    }
    return broken;
  }

  private static boolean isOfTheContract(RawAnswer answer) {
    JsonNode json = answer.json();
    if (answer.status() == NOT_MODIFIED) {
      return answer.body().isEmpty();
    }
    return answer.isDone()
        ? json.path("success").asBoolean() && json.path("data").isObject()
        : isRefusal(answer, json, json.at("/error/code").asText());
  }

  private static boolean isRefusal(RawAnswer answer, JsonNode json, String code) {
    Set<String> known = Set.of("code", "message", "details");
    return !json.path("success").asBoolean(true)
        && Integer.valueOf(answer.status()).equals(STATUS_OF_CODE.get(code))
        && json.at("/error/message").isTextual()
        && json.at("/error").properties().stream().map(Map.Entry::getKey).allMatch(known::contains);
  }
}
