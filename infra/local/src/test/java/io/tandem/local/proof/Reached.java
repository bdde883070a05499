package io.tandem.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Phone;
import java.util.List;
import java.util.Set;

/** The numbers of the events of which a walk's members were told. */
record Reached(LocalStage stage, Walk walk) {

  /** In the order of their arrival. */
  List<Integer> heard() {
    return new Arrived(stage)
        .asHeard(walk.session()).stream().map(it -> it.at("/data/seq").asInt()).toList();
  }

  List<Integer> unheard() {
    Set<Integer> heard = Set.copyOf(heard());
    return committed().stream()
        .map(Committed::seq)
        .filter(number -> !heard.contains(number))
        .toList();
  }

  List<Integer> pushed(Phone member) {
    return new Arrived(stage).pushesTo(member).stream().map(Reached::numberOfPush).toList();
  }

  /** What may ring the member's phone. */
  List<Integer> ringing(Phone member) {
    return committed().stream()
        .filter(event -> event.ringsFor(member.userId))
        .map(Committed::seq)
        .toList();
  }

  List<Integer> unpushed() {
    return walk.members().stream()
        .flatMap(member -> ringing(member).stream().filter(n -> !pushed(member).contains(n)))
        .toList();
  }

  private List<Committed> committed() {
    return Ledger.of(stage).events(walk.session());
  }

  private static int numberOfPush(JsonNode push) {
    return push.at("/data/seq").asInt();
  }
}
