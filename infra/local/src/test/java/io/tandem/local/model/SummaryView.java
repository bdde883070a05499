package io.tandem.local.model;

import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import io.tandem.local.model.Model.Change;
import java.util.Map;

/** The outcome of the session, and who caused it. */
final class SummaryView {
  private SummaryView() {}

  static Map<String, Object> of(String at, Model model, Person me) {
    boolean over = model.status().isOver();
    Change change = model.change();
    boolean byPartner = change != null && change.by() != me;
    String words = change == null || change.by() == me ? "" : change.reason();
    return Map.of(
        at + "/status",
        model.status(),
        at + "/endedAt",
        over ? SOMETHING : NULL,
        at + "/endedBy",
        over ? byPartner ? "partner" : "me" : NULL,
        at + "/reason",
        words.isEmpty() ? NULL : words);
  }
}
