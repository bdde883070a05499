package io.tandem.local.model;

import io.tandem.local.journey.Phone.Answer;
import java.util.ArrayList;
import java.util.List;

/** The actions and answers, to read when a history cannot be explained. */
final class Transcript {
  private final String session;
  private final List<String> lines = new ArrayList<>();

  Transcript(String session) {
    this.session = session;
  }

  void add(List<Action> actions, List<Answer> answers) {
    for (int i = 0; i < actions.size(); i++) {
      Answer answer = answers.get(i);
      String how = answer.replayed() ? " (replayed) " : " ";
      lines.add(
          (i == 0 ? "- " : "  & ")
              + actions.get(i)
              + " -> "
              + answer.status()
              + how
              + answer.body());
    }
  }

  String of(Script script) {
    return "-Dtandem.histories=1 -Dtandem.seed=%d plays this again: session %s, from %s%n%s%n"
        .formatted(script.seed(), session, script.start(), String.join("\n", lines));
  }
}
