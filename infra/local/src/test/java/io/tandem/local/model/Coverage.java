package io.tandem.local.model;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** How often each outcome of each action was seen, and which outcomes are required. */
final class Coverage {
  /** This many histories, from the usual seed on, reach every outcome. */
  static final long ENOUGH_FOR_ALL = 2_000;

  private static final String ALL =
      """
      DRAFT: drafted, CONFLICT, NOT_FOUND
      CONFIRM: confirmed, confirmed before, NOT_FOUND
      ACCEPT: joined, joined before, VALIDATION_ERROR, INVITATION_NOT_CONFIRMED, NOT_FOUND
      DECLINE: declined, VALIDATION_ERROR, INVITATION_NOT_CONFIRMED, NOT_FOUND
      SIGN: signed alone, both signed, CONFLICT, NOT_FOUND, SESSION_NOT_ACTIVE
      FEEL_HEARD: heard, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      FEEL_UNHEARD: not heard yet, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      SHARE: shared first, replaced, both revealed, resubmitted, CONFLICT, VALIDATION_ERROR
      SHARE: NOT_FOUND, SESSION_NOT_ACTIVE
      VALIDATE: validated first, both validated, CONFLICT, VALIDATION_ERROR
      VALIDATE: NOT_FOUND, SESSION_NOT_ACTIVE
      VALIDATE_AS_READ: validated first, both validated, outdated, CONFLICT, VALIDATION_ERROR
      REFINE_AS_READ: to be refined, outdated, CONFLICT, VALIDATION_ERROR
      REFINE: to be refined, CONFLICT, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      EXPLAIN: explained, CONFLICT, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      VIEW: viewed, NOT_FOUND
      RECORD: needsConfirmed, needsShared, needsValidated, rankingSubmitted, agreementCreated
      RECORD: recorded before, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      ADVANCE: advanced to 4, CONFLICT, VALIDATION_ERROR, NOT_FOUND, SESSION_NOT_ACTIVE
      ADVANCE: GATES_NOT_SATISFIED at 0, GATES_NOT_SATISFIED at 1, GATES_NOT_SATISFIED at 2
      ADVANCE: GATES_NOT_SATISFIED at 3, PARTNER_NOT_READY at 2, PARTNER_NOT_READY at 3
      PAUSE: PAUSED, NOT_FOUND, SESSION_NOT_ACTIVE
      RESUME: ACTIVE, NOT_FOUND, SESSION_NOT_ACTIVE
      RESOLVE: RESOLVED, GATE_NOT_SATISFIED, NOT_FOUND, SESSION_NOT_ACTIVE
      LEAVE: left, NOT_FOUND, SESSION_NOT_ACTIVE
      RENEW: renewed, replayed, NOT_FOUND, SESSION_NOT_ACTIVE
      SEE: seen, seen before, VALIDATION_ERROR, NOT_FOUND
      MUTE: muted, NOT_FOUND
      ERASE: erased
      READ_LINK: PENDING, NOT_FOUND
      READ_STATE: CREATED, INVITED, ACTIVE, PAUSED, RESOLVED, ABANDONED, NOT_FOUND
      READ_INVITATION: PENDING, ACCEPTED, NOT_FOUND
      READ_EVENTS: seen, NOT_FOUND
      """;

  private static final List<String> RACES =
      List.of(
          "VALIDATE: both validated & VALIDATE: validated first",
          "SHARE: both revealed & SHARE: shared first",
          "ACCEPT: NOT_FOUND & ACCEPT: joined",
          "FEEL_HEARD: heard & FEEL_HEARD: replayed");

  private final Map<String, Integer> seen = new ConcurrentSkipListMap<>();

  void saw(String outcome) {
    seen.merge(outcome, 1, Integer::sum);
  }

  int unanswered() {
    return seen.getOrDefault(Orders.UNANSWERED, 0);
  }

  List<String> missing() {
    return Stream.concat(ALL.lines().flatMap(Coverage::outcomes), RACES.stream())
        .filter(outcome -> !seen.containsKey(outcome))
        .toList();
  }

  private static Stream<String> outcomes(String line) {
    String[] parts = line.split(": ", 2);
    return Stream.of(parts[1].split(", ")).map(told -> parts[0] + ": " + told);
  }
}
