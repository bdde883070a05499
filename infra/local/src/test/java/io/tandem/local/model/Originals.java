package io.tandem.local.model;

import static io.tandem.local.journey.Phone.must;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Copies;
import io.tandem.local.journey.Copies.Copy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A session at each starting point, played once, and any number of copies of it. */
final class Originals {
  static final String INVITE_NAME = "Benny";

  private static final int AT_ONCE = 100;

  private final LocalStage stage;
  private final Map<StartingPoint, String> originals = new EnumMap<>(StartingPoint.class);
  private final Map<StartingPoint, Deque<Copy>> unused = new EnumMap<>(StartingPoint.class);

  Originals(LocalStage stage, Cast cast, Hearing hearing, Coverage coverage) {
    this.stage = stage;
    for (StartingPoint start : StartingPoint.values()) {
      originals.put(start, played(start, cast, hearing, coverage));
      unused.put(start, new ArrayDeque<>());
    }
  }

  synchronized Copy copy(StartingPoint start) {
    Deque<Copy> copies = unused.getOrDefault(start, new ArrayDeque<>());
    if (copies.isEmpty()) {
      copies.addAll(Copies.of(originals.getOrDefault(start, ""), AT_ONCE, stage));
    }
    return copies.remove();
  }

  /** A copy for these people, who have not played yet. */
  Copy copyFor(Cast cast, StartingPoint start) {
    return Copies.between(
        cast.phone(Person.ANA), cast.phone(Person.BEN), originals.getOrDefault(start, ""), stage);
  }

  private static String played(StartingPoint start, Cast cast, Hearing hearing, Coverage coverage) {
    JsonNode opened =
        must(cast.phone(Person.ANA).post("/sessions", "{\"inviteName\":\"" + INVITE_NAME + "\"}"));
    Copy ids =
        new Copy(opened.at("/state/session/id").asText(), opened.at("/invitationId").asText());
    List<List<Action>> oneByOne = start.way().stream().map(List::of).toList();
    new Play(cast, hearing, ids, Model.OPENED, coverage)
        .all(new Script(0, StartingPoint.OPENED, false, oneByOne));
    return ids.session();
  }
}
