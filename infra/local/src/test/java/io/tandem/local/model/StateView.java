package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The session as one member sees it, by JSON pointer below a given one. */
final class StateView {
  private StateView() {}

  static Map<String, Object> of(String at, Model model, Person me) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put(at + "/version", SOMETHING);
    fields.put(at + "/seq", model.seq());
    fields.put(at + "/lastEventAt", SOMETHING);
    fields.putAll(SummaryView.of(at + "/session", model, me));
    fields.putAll(partner(at + "/partner", model, me));
    fields.putAll(ProgressView.of(at + "/progress", model, me));
    fields.putAll(invitation(at + "/invitation", model, me));
    fields.putAll(compact(at + "/compact", model, me));
    fields.putAll(EmpathyView.of(at + "/empathy", model, me));
    fields.put(at + "/unseen", model.unseenBy(me));
    fields.put(at + "/mutedUntil", Objects.requireNonNullElse(model.member(me).mutedUntil(), NULL));
    fields.putAll(messages(at + "/messages", model.member(me).messages()));
    return fields;
  }

  private static Map<String, Object> partner(String at, Model model, Person me) {
    return model
        .partnerOf(me)
        .map(
            partner ->
                Map.<String, Object>of(
                    at + "/id", model.idOf(partner), at + "/name", name(model, partner)))
        .orElse(Map.of(at, NULL));
  }

  private static Object name(Model model, Person partner) {
    if (model.gone().contains(partner)) {
      return NULL;
    }
    // Without the inviter's name for them it is their own name.
    return partner == Person.ANA
        ? partner
        : Objects.<Object>requireNonNullElse(model.invitation().name(), partner);
  }

  private static Map<String, Object> invitation(String at, Model model, Person me) {
    Invitation it = model.invitation();
    return Map.of(
        at + "/id",
        ABSENT,
        at + "/status",
        it.status(),
        at + "/name",
        Objects.requireNonNullElse(it.name(), NULL),
        at + "/inviterName",
        model.gone().contains(Person.ANA) ? NULL : Person.ANA,
        at + "/message",
        Objects.requireNonNullElse(it.message(), NULL),
        at + "/confirmedAt",
        it.confirmed() ? SOMETHING : NULL,
        at + "/isInviter",
        me == Person.ANA);
  }

  /** The partner's signature stays hidden until I have signed. */
  private static Map<String, Object> compact(String at, Model model, Person me) {
    boolean mine = model.member(me).has(Gates.COMPACT_SIGNED);
    boolean theirs =
        mine && model.partner(me).filter(it -> it.has(Gates.COMPACT_SIGNED)).isPresent();
    return Map.of(
        at + "/mySignedAt", mine ? SOMETHING : NULL,
        at + "/partnerSignedAt", theirs ? SOMETHING : NULL);
  }

  private static Map<String, Object> messages(String at, List<String> kinds) {
    Map<String, Object> fields = new TreeMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      fields.put(at + "/" + i + "/kind", kinds.get(i));
    }
    fields.put(at + "/" + kinds.size(), ABSENT);
    return fields;
  }
}
