package io.tandem.local.model;

import static io.tandem.local.model.Expected.NULL;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stage 2 as one member sees it: of the other's guess only what is revealed. */
final class EmpathyView {
  private EmpathyView() {}

  static Map<String, Object> of(String at, Model model, Person me) {
    Attempt mine = model.member(me).attempt();
    Attempt theirs = model.partner(me).map(Member::attempt).orElse(null);
    boolean refining = mine != null && mine.is("REFINING");
    String context = mine == null ? null : mine.context();
    Map<String, Object> fields = new TreeMap<>();
    fields.putAll(attempt(at + "/myAttempt", mine, mine == null ? null : mine.feedback()));
    fields.putAll(
        attempt(at + "/partnerAttempt", theirs != null && theirs.isShown() ? theirs : null, null));
    fields.put(at + "/partnerHasSubmittedEmpathy", theirs != null);
    fields.put(at + "/hasNewSharedContext", refining);
    fields.put(at + "/hasUnviewedSharedContext", mine != null && mine.hasUnviewedContext());
    fields.put(
        at + "/sharedContext" + (context == null ? "" : "/content"),
        Objects.requireNonNullElse(context, NULL));
    fields.put(
        at + "/readyForStage3",
        mine != null && theirs != null && mine.is("VALIDATED") && theirs.is("VALIDATED"));
    return fields;
  }

  private static Map<String, Object> attempt(
      String at, @Nullable Attempt attempt, @Nullable String feedback) {
    return attempt == null
        ? Map.of(at, NULL)
        : Map.of(
            at + "/status", attempt.status(),
            at + "/revision", attempt.revision(),
            at + "/content", attempt.content(),
            at + "/validationFeedback", Objects.requireNonNullElse(feedback, NULL));
  }
}
