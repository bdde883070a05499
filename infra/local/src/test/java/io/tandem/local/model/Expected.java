package io.tandem.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.journey.Phone;
import io.tandem.local.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The answer that the contract requires.
 *
 * @param told the name of this outcome when outcomes are counted
 * @param fields of the body, by JSON pointer
 */
record Expected(int status, String told, boolean replayed, Map<String, Object> fields) {
  static final Expected NOT_FOUND = refusal(404, "NOT_FOUND");
  static final Expected SESSION_NOT_ACTIVE = refusal(400, "SESSION_NOT_ACTIVE");
  static final Expected VALIDATION_ERROR = refusal(400, "VALIDATION_ERROR");
  static final Expected GATE_NOT_SATISFIED = refusal(400, "GATE_NOT_SATISFIED");
  static final Expected CONFLICT = refusal(409, "CONFLICT");
  static final Expected INVITATION_NOT_CONFIRMED = refusal(409, "INVITATION_NOT_CONFIRMED");
  static final Expected KEY_REUSED = refusal(422, "IDEMPOTENCY_KEY_REUSED");

  /** In place of a value: the field is present and not null. */
  static final String SOMETHING = "(something)";

  /** In place of a value: there is no such field. */
  static final String ABSENT = "(absent)";

  /** In place of a value: null. */
  static final String NULL = "(null)";

  private static final int OK = 200;

  static Expected refusal(int status, String code) {
    return new Expected(status, code, false, Map.of("/error/code", code));
  }

  static Expected ok(String told) {
    return new Expected(OK, told, false, Map.of());
  }

  /** Counts this outcome separately. */
  Expected called(String other) {
    return new Expected(status, other, replayed, fields);
  }

  Expected with(String pointer, Object value) {
    return with(Map.of(pointer, value));
  }

  Expected with(Map<String, Object> more) {
    Map<String, Object> all = new TreeMap<>(fields);
    all.putAll(more);
    return new Expected(status, told, replayed, all);
  }

  Expected again() {
    return new Expected(status, "replayed", true, fields);
  }

  boolean isSuccess() {
    return status == OK;
  }

  /** What is wrong with an answer, if anything. */
  Optional<String> complaint(Phone.Answer answer) {
    if (answer.status() != status || answer.replayed() != replayed) {
      return Optional.of(status + " " + told);
    }
    return fields.entrySet().stream()
        .filter(field -> !holds(answer.body().at(field.getKey()), field.getValue()))
        .map(field -> field.getKey() + " " + field.getValue())
        .findFirst();
  }

  private static boolean holds(@Nullable JsonNode found, Object value) {
    if (found == null || found.isMissingNode()) {
      return value.equals(ABSENT);
    }
    if (found.isNull()) {
      return value.equals(NULL);
    }
    return value.equals(SOMETHING) || Json.tree(value).equals(found);
  }
}
