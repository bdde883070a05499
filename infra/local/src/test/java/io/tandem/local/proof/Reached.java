package io.tandem.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Arrived;
import io.tandem.local.journey.Phone;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers of the events that a walk's members received. */
record Reached(LocalStage stage, Walk walk) {

  /** In order of arrival. */
  List<Integer> heard(Phone member) {
    return new Arrived(stage)
        .asHeard(member, walk.session()).stream().map(it -> it.at("/data/seq").asInt()).toList();
  }

  /** The events that one of their addressees has not received. */
  List<Integer> unheard() {
    return walk.members().stream()
        .flatMap(member -> unheard(member, Set.copyOf(heard(member))))
        .distinct()
        .toList();
  }

  private Stream<Integer> unheard(Phone member, Set<Integer> heard) {
    return committed().stream()
        .filter(event -> event.concerns(member.userId, walk))
        .map(Committed::seq)
        .filter(number -> !heard.contains(number));
  }

  List<Integer> pushed(Phone member) {
    return new Arrived(stage).pushesTo(member).stream().map(Reached::numberOfPush).toList();
  }

  /** The events that may ring the member's phone. */
  List<Integer> ringing(Phone member) {
    return committed().stream()
        .filter(event -> event.ringsFor(member.userId, walk))
        .map(Committed::seq)
        .toList();
  }

  private List<Committed> committed() {
    return Ledger.of(stage).events(walk.session());
  }

  private static int numberOfPush(JsonNode push) {
    return push.at("/data/seq").asInt();
  }
}
