package io.tandem.local.model;

import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A session on the stage, and beside it what the contract makes of the same actions. */
final class Play {
  private static final List<Verb> LAST_LOOKS = List.of(Verb.READ_STATE, Verb.READ_EVENTS);

  private final Cast cast;
  private final Copy ids;
  private final Possible possible;
  private final Transcript transcript;

  Play(Cast cast, Copy ids, Model now, Coverage coverage) {
    this.cast = cast;
    this.ids = ids;
    this.possible = new Possible(now, coverage);
    this.transcript = new Transcript(ids.session());
  }

  /** Plays all rounds, and looks at what came of it. */
  void all(Script script) {
    try {
      script.rounds().forEach(this::round);
      lastLook();
    } catch (RuntimeException | AssertionError e) {
      AssertionError told = new AssertionError(transcript.of(script) + e.getMessage());
      told.setStackTrace(e.getStackTrace());
      throw told;
    }
  }

  /** Done at once: some order of the actions explains all the answers. */
  private void round(List<Action> actions) {
    explain(actions, answersTo(actions));
  }

  /** Of both members. Reads change nothing, so each is explained by itself. */
  private void lastLook() {
    List<Action> looks =
        members().stream()
            .flatMap(member -> LAST_LOOKS.stream().map(verb -> new Action(member, verb)))
            .toList();
    List<Answer> answers = answersTo(looks);
    for (int i = 0; i < looks.size(); i++) {
      explain(looks.subList(i, i + 1), answers.subList(i, i + 1));
      Numbering.check(answers.get(i));
    }
  }

  private Set<Person> members() {
    return possible.states().iterator().next().members().keySet();
  }

  private List<Answer> answersTo(List<Action> actions) {
    return actions.stream().map(action -> cast.does(action, ids)).toList().stream()
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
