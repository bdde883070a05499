package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

/** What a person sees of the session. */
final class ReadRules {
  private ReadRules() {}

  /** Before it is confirmed it is nobody's; once it is answered, the members'. */
  static Outcome invitation(Model model, Action action) {
    Invitation it = model.invitation();
    boolean answered = !it.status().equals("PENDING");
    return model.refuses(
        it.confirmed() && (!answered || model.has(action.who()))
            ? Expected.ok(it.status())
                .with(Views.invitation("/data/invitation", model, action.who()))
            : Expected.NOT_FOUND);
  }

  static Outcome state(Model model, Action action) {
    Person me = action.who();
    int messages = model.member(me).messages();
    return model.refuses(
        Expected.ok(model.status().name())
            .with("/data/version", model.version())
            .with("/data/session/status", model.status())
            .with(
                model
                    .partnerOf(me)
                    .map(partner -> Expected.ok("").with("/data/session/partner/id", partner))
                    .orElseGet(() -> Expected.ok("").with("/data/session/partner", NULL))
                    .fields())
            .with(Views.progress("/data/progress", model, me))
            .with(Views.invitation("/data/invitation", model, me))
            .with("/data/invitation/isInviter", me == Person.ANA)
            .with(Views.compact("/data/compact", model, me))
            .with(EmpathyView.of("/data/empathy", model, me))
            .with(messages == 0 ? "/data/messages" : "/data/messages/" + (messages - 1), SOMETHING)
            .with("/data/messages/" + messages, ABSENT));
  }

  static Outcome progress(Model model, Action action) {
    return seen(Expected.ok("seen").with(Views.progress("/data", model, action.who())), model);
  }

  static Outcome compact(Model model, Action action) {
    return seen(Expected.ok("seen").with(Views.compact("/data", model, action.who())), model);
  }

  static Outcome empathy(Model model, Action action) {
    return seen(Expected.ok("seen").with(EmpathyView.of("/data", model, action.who())), model);
  }

  private static Outcome seen(Expected view, Model model) {
    return model.refuses(view);
  }
}
