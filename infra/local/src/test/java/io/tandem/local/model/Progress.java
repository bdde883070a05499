package io.tandem.local.model;

import java.util.Map;
import java.util.TreeMap;

/** The status of a member's stage, and whether they can leave it. */
final class Progress {
  private Progress() {}

  static Map<Person, Map<String, Object>> ofAll(Model model) {
    Map<Person, Map<String, Object>> all = new TreeMap<>();
    model
        .members()
        .forEach(
            (person, member) ->
                all.put(
                    person, Map.of("stage", member.stage(), "status", statusOf(model, person))));
    return all;
  }

  static String statusOf(Model model, Person person) {
    Member member = model.member(person);
    if (member.stage() == Member.LAST_STAGE) {
      return model.status() == Status.RESOLVED ? "COMPLETED" : "IN_PROGRESS";
    }
    return member.missing().isEmpty() && !isPartnerReady(model, person)
        ? "GATE_PENDING"
        : "IN_PROGRESS";
  }

  static boolean canAdvance(Model model, Person person) {
    Member member = model.member(person);
    return model.status() == Status.ACTIVE
        && member.stage() != Member.LAST_STAGE
        && member.missing().isEmpty()
        && isPartnerReady(model, person);
  }

  /** The inviter's stage 0 and stage 1 do not depend on the partner. */
  static boolean isPartnerReady(Model model, Person person) {
    int stage = model.member(person).stage();
    boolean alone = stage == 1 || stage == 0 && person == Person.ANA;
    return alone
        || model
            .partner(person)
            .filter(
                partner ->
                    partner.stage() > stage && stage == 3 || partner.hasAll(Gates.toLeave(stage)))
            .isPresent();
  }
}
