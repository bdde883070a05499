package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Both members' progress, as one of them sees it. */
final class ProgressView {
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

  private ProgressView() {}

  static Map<String, Object> of(String at, Model model, Person me) {
    Map<String, Object> fields = new TreeMap<>(stage(at + "/me", model, me));
    for (String gate : GATES) {
      fields.put(at + "/me/gates/" + gate, model.member(me).has(gate) ? SOMETHING : ABSENT);
    }
    fields.putAll(
        model
            .partnerOf(me)
            .map(partner -> stage(at + "/partner", model, partner))
            .orElse(Map.of(at + "/partner", NULL)));
    fields.put(at + "/partner/gates", ABSENT);
    fields.put(at + "/canAdvance", Progress.canAdvance(model, me));
    fields.put(at + "/waitingFor", Waiting.seenBy(model, me));
    return fields;
  }

  private static Map<String, Object> stage(String at, Model model, Person person) {
    return Map.of(
        at + "/stage",
        model.member(person).stage(),
        at + "/status",
        Progress.statusOf(model, person),
        at + "/startedAt",
        SOMETHING,
        at + "/completedAt",
        model.status() == Status.RESOLVED ? SOMETHING : NULL);
  }
}
