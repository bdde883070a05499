package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;

import java.util.List;
import java.util.Optional;

/** Stage 2: whether the partner's guess is right. The second yes moves both. */
final class VerdictRules {
  private VerdictRules() {}

  /** Also while the guess is being refined: the subject may change their mind. */
  static Outcome right(Model model, Action action) {
    return refusal(model, action.who(), List.of("REVEALED", "REFINING"))
        .map(model::refuses)
        .orElseGet(() -> validated(model, action.who(), action.text()));
  }

  /** Only if no newer text has been written in the meantime. */
  static Outcome rightAsRead(Model model, Action action) {
    return outdated(model, action)
        .or(() -> refusal(model, action.who(), List.of("REVEALED", "REFINING")))
        .map(model::refuses)
        .orElseGet(() -> validated(model, action.who(), ""));
  }

  private static Outcome validated(Model model, Person me, String words) {
    Model judged =
        judged(model, me, words, "VALIDATED").with(me, it -> it.satisfies(Gates.EMPATHY_VALIDATED));
    Person guesser = model.partnerOf(me).orElseThrow();
    Model told =
        judged.happens(
            updated(judged, me, guesser, "VALIDATED")
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
    return refusal(model, action.who(), List.of("REVEALED"))
        .map(model::refuses)
        .orElseGet(() -> refining(model, action.who(), action.text()));
  }

  static Outcome notYetAsRead(Model model, Action action) {
    return outdated(model, action)
        .or(() -> refusal(model, action.who(), List.of("REVEALED")))
        .map(model::refuses)
        .orElseGet(() -> refining(model, action.who(), Verb.NOT_QUITE));
  }

  private static Outcome refining(Model model, Person me, String words) {
    Person guesser = model.partnerOf(me).orElseThrow();
    Model judged = judged(model, me, words, "REFINING");
    return judged
        .happens(
            updated(judged, me, guesser, "REFINING")
                .with("validatedBy", ABSENT)
                .with("feedbackShared", true))
        .answers(Expected.ok("to be refined").with("/data/transition", NULL));
  }

  private static Optional<Expected> refusal(Model model, Person me, List<String> judgeable) {
    Optional<Attempt> theirs = model.partner(me).map(Member::attempt);
    if (theirs.isEmpty()) {
      return Optional.of(Expected.NOT_FOUND);
    }
    return judgeable.contains(theirs.get().status())
        ? Optional.empty()
        : Optional.of(Expected.CONFLICT);
  }

  /** Refuses a verdict on a revision other than the one that is shown. */
  private static Optional<Expected> outdated(Model model, Action action) {
    return model
        .partner(action.who())
        .map(Member::attempt)
        .filter(theirs -> theirs.revision() != Integer.parseInt(action.text()))
        .map(theirs -> Expected.CONFLICT.called("outdated"));
  }

  private static Model judged(Model model, Person me, String words, String verdict) {
    Person guesser = model.partnerOf(me).orElseThrow();
    Attempt theirs = model.partner(me).map(Member::attempt).orElseThrow();
    String said = words.isEmpty() ? null : words;
    return model.with(guesser, it -> it.guesses(theirs.judged(verdict, said)));
  }

  private static Event updated(Model model, Person me, Person guesser, String status) {
    return model
        .event("empathy.status_updated", me)
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
