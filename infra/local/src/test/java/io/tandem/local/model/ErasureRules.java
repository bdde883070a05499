package io.tandem.local.model;

import java.util.Optional;

/** Somebody is erased, whatever their role in this session. */
final class ErasureRules {
  private ErasureRules() {}

  static Outcome erase(Model model, Action action) {
    Person me = action.who();
    Model without = model.has(me) ? member(model, me) : declined(model, me);
    return without.forgettingKeysOf(me).answers(Expected.ok("erased").with("/data/erased", true));
  }

  /** Leaves the session if it is open, and tells the member who is left. */
  private static Model member(Model model, Person me) {
    Model over = model.status().isOver() ? model : LifecycleRules.left(model, me, "");
    Optional<Person> partner = over.partnerOf(me).filter(over::has);
    Model told = partner.isPresent() ? over.happens("partner.erased", me) : over;
    return silenced(unwritten(told, me), me).without(me);
  }

  private static Model unwritten(Model model, Person me) {
    Invitation invitation = model.invitation();
    Model without = model.with(me == Person.ANA ? invitation.unwritten() : invitation.nameless());
    Attempt mine = without.member(me).attempt();
    without = mine == null ? without : without.with(me, it -> it.guesses(mine.unwritten()));
    Optional<Person> partner = without.partnerOf(me);
    Optional<Attempt> theirs = partner.map(without::member).map(Member::attempt);
    return theirs.isEmpty()
        ? without
        : without.with(partner.get(), it -> it.guesses(theirs.get().unanswered()));
  }

  private static Model silenced(Model model, Person me) {
    Model.Change change = model.change();
    return change != null && change.by() == me ? model.becomes(model.status(), me, "") : model;
  }

  private static Model declined(Model model, Person me) {
    boolean hasDeclined =
        !model.gone().contains(me)
            && model.events().stream()
                .anyMatch(it -> it.type().equals("invitation.declined") && it.by() == me);
    return hasDeclined
        ? silenced(model.with(model.invitation().nameless()), me).without(me)
        : model;
  }
}
