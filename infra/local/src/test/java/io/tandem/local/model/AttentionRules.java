package io.tandem.local.model;

/** What a member has seen, and whether their phone may ring. */
final class AttentionRules {
  private AttentionRules() {}

  static Outcome see(Model model, Action action) {
    int seq = Integer.parseInt(action.text());
    if (seq > model.seq()) {
      return model.refuses(Expected.VALIDATION_ERROR.with("/error/details/0/field", "seq"));
    }
    return seq > model.member(action.who()).seen()
        ? model.with(action.who(), me -> me.sees(seq)).answers(Expected.ok("seen"))
        : model.answers(Expected.ok("seen before"));
  }

  static Outcome mute(Model model, Action action) {
    String until = action.text().equals("null") ? null : action.text().replace("\"", "");
    return model.with(action.who(), me -> me.mutes(until)).answers(Expected.ok("muted"));
  }
}
