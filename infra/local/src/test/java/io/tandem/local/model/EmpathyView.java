package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stage 2 as one member sees it, with only the revealed part of the other's guess. */
final class EmpathyView {
  private EmpathyView() {}

  static Map<String, Object> of(String at, Model model, Person me) {
    Attempt mine = model.member(me).attempt();
    Attempt theirs = model.partner(me).map(Member::attempt).orElse(null);
    Map<String, Object> fields = new TreeMap<>();
    fields.putAll(mine(at + "/mine", mine));
    fields.putAll(attempt(at + "/partner", theirs != null && theirs.isShown() ? theirs : null));
    fields.put(at + "/partnerHasShared", theirs != null);
    fields.put(at + "/hasNewSharedContext", mine != null && mine.is("REFINING"));
    fields.put(at + "/hasUnviewedSharedContext", mine != null && mine.hasUnviewedContext());
    fields.put(
        at + "/readyForStage3",
        mine != null && theirs != null && mine.is("VALIDATED") && theirs.is("VALIDATED"));
    return fields;
  }

  private static Map<String, Object> mine(String at, @Nullable Attempt attempt) {
    Map<String, Object> fields = attempt(at, attempt);
    if (attempt != null) {
      fields.put(at + "/feedback", Objects.requireNonNullElse(attempt.feedback(), NULL));
    }
    if (attempt != null && attempt.context() != null) {
      fields.put(at + "/context/viewedAt", attempt.contextViewed() ? SOMETHING : NULL);
    }
    return fields;
  }

  private static Map<String, Object> attempt(String at, @Nullable Attempt attempt) {
    Map<String, Object> fields = new TreeMap<>();
    if (attempt == null) {
      fields.put(at, NULL);
      return fields;
    }
    fields.put(at + "/status", attempt.status());
    fields.put(at + "/revision", attempt.revision());
    fields.put(at + "/content", Objects.requireNonNullElse(attempt.content(), NULL));
    if (attempt.context() == null) {
      fields.put(at + "/context", NULL);
    } else {
      fields.put(at + "/context/content", attempt.context());
      fields.put(at + "/context/viewedAt", ABSENT);
    }
    return fields;
  }
}
