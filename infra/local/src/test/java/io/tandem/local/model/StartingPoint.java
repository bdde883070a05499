package io.tandem.local.model;

import static io.tandem.local.model.Person.ANA;
import static io.tandem.local.model.Person.BEN;

import java.util.List;
import java.util.stream.Stream;

/** Where histories begin, so that short ones also reach every state. */
enum StartingPoint {
  OPENED(List.of()),
  JOINED(OPENED.way, List.of(new Action(ANA, Verb.CONFIRM), new Action(BEN, Verb.ACCEPT))),
  REVEALED(
      JOINED.way,
      List.of(
          new Action(BEN, Verb.SIGN),
          new Action(BEN, Verb.FEEL_HEARD),
          new Action(ANA, Verb.FEEL_HEARD),
          new Action(ANA, Verb.SHARE, "you feel alone"),
          new Action(BEN, Verb.SHARE, "you feel unheard"))),
  MAPPING_NEEDS(
      REVEALED.way, List.of(new Action(BEN, Verb.VALIDATE), new Action(ANA, Verb.VALIDATE))),
  NEEDS_MAPPED(
      MAPPING_NEEDS.way,
      Gates.NEEDS.stream()
          .flatMap(
              gate ->
                  Stream.of(new Action(ANA, Verb.RECORD, gate), new Action(BEN, Verb.RECORD, gate)))
          .toList());

  private final List<Action> way;

  StartingPoint(List<Action> way) {
    this.way = way;
  }

  StartingPoint(List<Action> before, List<Action> more) {
    this(Stream.concat(before.stream(), more.stream()).toList());
  }

  /** The actions from a new session to this point. */
  List<Action> way() {
    return way;
  }

  Model model() {
    Model model = Model.OPENED;
    for (Action action : way) {
      model = model.apply(action).next();
    }
    return model;
  }
}
