package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parts of what a member sees, by JSON pointer below a given one. */
final class Views {
  private static final List<String> GATES =
      Stream.of(
              List.of(
                  Gates.COMPACT_SIGNED,
                  Gates.INVITATION_SENT,
                  Gates.FEEL_HEARD,
                  Gates.EMPATHY_VALIDATED),
              Gates.NEEDS,
              Gates.REPAIR)
          .flatMap(List::stream)
          .toList();

  private Views() {}

  /** All of them, those too that must not be there. */
  static Map<String, Object> gates(String at, Member member) {
    Map<String, Object> fields = new TreeMap<>();
    for (String gate : GATES) {
      fields.put(at + "/gatesSatisfied/" + gate, member.has(gate) ? true : ABSENT);
    }
    return fields;
  }

  static Map<String, Object> invitation(String at, Model model, Person me) {
    Invitation it = model.invitation();
    return Map.of(
        at + "/status",
        it.status(),
        at + "/invitationMessage",
        Objects.requireNonNullElse(it.message(), NULL));
  }

  static Map<String, Object> progress(String at, Model model, Person me) {
    Member member = model.member(me);
    Map<String, Object> fields = gates(at + "/myProgress", member);
    fields.put(at + "/myProgress/stage", member.stage());
    fields.put(at + "/myProgress/status", Progress.statusOf(model, me));
    fields.put(at + "/canAdvance", Progress.canAdvance(model, me));
    fields.put(
        at + "/milestones/feelHeardConfirmedAt", member.has(Gates.FEEL_HEARD) ? SOMETHING : NULL);
    model
        .partnerOf(me)
        .ifPresentOrElse(
            partner -> {
              String at2 = at + "/partnerProgress";
              fields.put(at2 + "/stage", model.member(partner).stage());
              fields.put(at2 + "/status", Progress.statusOf(model, partner));
              fields.put(at2 + "/gatesSatisfied", ABSENT);
            },
            () -> fields.put(at + "/partnerProgress", NULL));
    return fields;
  }

  /** The partner's side stays hidden until I have signed. */
  static Map<String, Object> compact(String at, Model model, Person me) {
    boolean mine = model.member(me).has(Gates.COMPACT_SIGNED);
    boolean theirs =
        mine && model.partner(me).filter(it -> it.has(Gates.COMPACT_SIGNED)).isPresent();
    return Map.of(
        at + "/mySigned",
        mine,
        at + "/mySignedAt",
        mine ? SOMETHING : NULL,
        at + "/partnerSigned",
        theirs,
        at + "/partnerSignedAt",
        theirs ? SOMETHING : NULL,
        at + "/canAdvance",
        model.member(me).stage() > 0);
  }
}
