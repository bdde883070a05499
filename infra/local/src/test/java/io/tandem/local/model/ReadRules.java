package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;
import static io.tandem.local.model.Expected.SOMETHING;

import java.util.Objects;

/** What a person can read of the session. */
final class ReadRules {
  private ReadRules() {}

  /** Before it is confirmed nobody can read it; once it is answered, only the members. */
  static Outcome invitation(Model model, Action action) {
    Invitation it = model.invitation();
    boolean held = action.link() == it.link();
    return model.refuses(
        held && it.confirmed() && (it.isPending() || model.has(action.who()))
            ? Expected.ok(it.status())
                .with("/data/invitation/status", it.status())
                .with("/data/invitation/name", Objects.requireNonNullElse(it.name(), NULL))
                .with(
                    "/data/invitation/inviterName",
                    model.gone().contains(Person.ANA) ? NULL : Person.ANA)
                .with("/data/invitation/message", Objects.requireNonNullElse(it.message(), NULL))
                .with("/data/invitation/id", ABSENT)
            : Expected.NOT_FOUND);
  }

  /** The link again, while it leads somewhere. */
  static Outcome link(Model model, Action action) {
    return model.refuses(
        model.invitation().isPending()
            ? Expected.ok("PENDING")
                .with("/data/invitationId", SOMETHING)
                .with("/data/status", "PENDING")
                .with("/data/expiresAt", SOMETHING)
            : Expected.NOT_FOUND);
  }

  static Outcome state(Model model, Action action) {
    return model.refuses(
        Expected.ok(model.status().name()).with(StateView.of("/data", model, action.who())));
  }
}
