package io.tandem.local.model;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

/** A session on the stage, and the model's session after the same actions. */
final class Play {
  private static final int OK = 200;
  private static final List<Verb> LAST_LOOKS = List.of(Verb.READ_STATE, Verb.READ_EVENTS);

  private final Cast cast;
  private final Copy ids;
  private final Links links;
  private final PossibleStates possible;
  private final Transcript transcript;
  private final Hearing hearing;
  private final int start;
  private final Sightings sightings = new Sightings();
  private Map<Person, JsonNode> seen = Map.of();

  Play(Cast cast, Hearing hearing, Copy ids, Model now, Coverage coverage) {
    this.cast = cast;
    this.hearing = hearing;
    this.start = now.seq();
    this.ids = ids;
    this.links = new Links(ids);
    this.possible = new PossibleStates(now, coverage);
    this.transcript = new Transcript(ids.session());
  }

  /** Plays all rounds, and checks the outcome. */
  void all(Script script) {
    try {
      seen = look();
      script.rounds().forEach(this::round);
      lastLook();
    } catch (RuntimeException | AssertionError e) {
      AssertionError told = new AssertionError(transcript.of(script) + e.getMessage());
      told.setStackTrace(e.getStackTrace());
      throw told;
    }
  }

  /** Makes all actions at the same time. Some order of them must explain all answers. */
  private void round(List<Action> planned) {
    List<Action> actions = planned.stream().map(links::held).toList();
    List<Answer> answers = answersTo(actions);
    explain(actions, answers);
    for (int i = 0; i < actions.size(); i++) {
      links.note(actions.get(i), answers.get(i), cast.phone(Person.ANA));
    }
    if (actions.size() == 1) {
      links.check(actions.get(0), answers.get(0));
    }
    Map<Person, JsonNode> after = look();
    sightings.take(actions, answers, seen, after);
    seen = after;
  }

  /** What the members see now. */
  private Map<Person, JsonNode> look() {
    Map<Person, JsonNode> states = new EnumMap<>(Person.class);
    for (Person member : members()) {
      Answer answer = cast.does(new Action(member, Verb.READ_STATE), ids).join();
      assertThat(answer.status()).as("%s looks: %s", member, answer).isEqualTo(OK);
      states.put(member, answer.data());
    }
    return states;
  }

  /** Reads as both members. Reads change nothing, so each is explained by itself. */
  private void lastLook() {
    List<Action> looks =
        members().stream()
            .flatMap(member -> LAST_LOOKS.stream().map(verb -> new Action(member, verb)))
            .toList();
    List<Answer> answers = answersTo(looks);
    for (int i = 0; i < looks.size(); i++) {
      explain(looks.subList(i, i + 1), answers.subList(i, i + 1));
      Numbering.check(answers.get(i));
      listen(looks.get(i).who(), answers.get(i).data().path("events"));
    }
  }

  /** Checks what a member was told about the events since the beginning. */
  private void listen(Person member, JsonNode events) {
    Set<Integer> seqs =
        StreamSupport.stream(events.spliterator(), false)
            .map(event -> event.get("data"))
            .filter(data -> data.get("progress").has(member.name()))
            .map(data -> data.get("seq").asInt())
            .filter(seq -> seq > start)
            .collect(toSet());
    hearing
        .states(member, ids.session(), seqs)
        .forEach((seq, state) -> sightings.hear(member, seq, state));
  }

  /** The people who can see it. */
  private List<Person> members() {
    Model now = possible.states().iterator().next();
    return now.members().keySet().stream().filter(now::has).toList();
  }

  private List<Answer> answersTo(List<Action> actions) {
    return actions.stream().map(action -> cast.does(action, links.of(action))).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private void explain(List<Action> actions, List<Answer> answers) {
    Set<Model> before = possible.states();
    transcript.add(actions, answers);
    Set<String> complaints = possible.explain(actions, answers);
    if (!complaints.isEmpty()) {
      throw new AssertionError(
          "No order of the last actions explains their answers:\n  "
              + String.join("\n  ", complaints)
              + "\nbefore, the session was\n  "
              + before);
    }
  }
}
