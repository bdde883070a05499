package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;

import java.util.Optional;

/** Stage 2: whether the partner's guess is right. The second yes moves both. */
final class VerdictRules {
  private VerdictRules() {}

  static Outcome right(Model model, Action action) {
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> validated(model, action));
  }

  private static Outcome validated(Model model, Action action) {
    Person me = action.who();
    Model judged =
        judged(model, action, "VALIDATED").with(me, it -> it.satisfies(Gates.EMPATHY_VALIDATED));
    Person guesser = model.partnerOf(me).orElseThrow();
    Model told =
        judged.happens(
            updated(judged, action, guesser, "VALIDATED")
                .with("validatedBy", me)
                .with("feedbackShared", ABSENT));
    boolean both = model.member(guesser).has(Gates.EMPATHY_VALIDATED);
    return both
        ? bothMove(told, me, guesser)
            .answers(
                Expected.ok("both validated")
                    .with("/data/transition/previousStage", 2)
                    .with("/data/transition/currentStage", 3)
                    .with("/data/transition/message/kind", "TO_THE_NEEDS"))
        : told.happens(completed(told, me).with("currentStage", ABSENT))
            .answers(Expected.ok("validated first").with("/data/transition", NULL));
  }

  private static Model bothMove(Model model, Person me, Person guesser) {
    Model moved = model.with(me, it -> it.enters(3)).with(guesser, it -> it.enters(3));
    return moved.happens(completed(moved, me).with("previousStage", 2).with("currentStage", 3));
  }

  static Outcome notYet(Model model, Action action) {
    return refusal(model, action.who())
        .map(model::refuses)
        .orElseGet(() -> refining(model, action));
  }

  private static Outcome refining(Model model, Action action) {
    Person guesser = model.partnerOf(action.who()).orElseThrow();
    Model judged = judged(model, action, "REFINING");
    return judged
        .happens(
            updated(judged, action, guesser, "REFINING")
                .with("validatedBy", ABSENT)
                .with("feedbackShared", true))
        .answers(Expected.ok("to be refined").with("/data/transition", NULL));
  }

  private static Optional<Expected> refusal(Model model, Person me) {
    Optional<Attempt> theirs = model.partner(me).map(Member::attempt);
    if (theirs.isEmpty()) {
      return Optional.of(Expected.NOT_FOUND);
    }
    return theirs.get().is("REVEALED") ? Optional.empty() : Optional.of(Expected.CONFLICT);
  }

  private static Model judged(Model model, Action action, String verdict) {
    Person guesser = model.partnerOf(action.who()).orElseThrow();
    Attempt theirs = model.partner(action.who()).map(Member::attempt).orElseThrow();
    String words = action.text().isEmpty() ? null : action.text();
    return model.with(guesser, it -> it.guesses(theirs.judged(verdict, words)));
  }

  private static Event updated(Model model, Action action, Person guesser, String status) {
    return model
        .event("empathy.status_updated", action.who())
        .with("status", status)
        .with("forUserId", guesser);
  }

  private static Event completed(Model model, Person me) {
    return model
        .event("partner.stage_completed", me)
        .with("stage", 2)
        .with("validated", true)
        .with("completedBy", me);
  }
}
