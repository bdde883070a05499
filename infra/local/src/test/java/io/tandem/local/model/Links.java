package io.tandem.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import java.util.ArrayList;
import java.util.List;

/** All links that ever led to a session. Everybody but a stranger has them. */
final class Links {
  private static final int OK = 200;
  private static final int NOT_AVAILABLE = 503;

  private final String session;
  private final List<String> all = new ArrayList<>();

  Links(Copy ids) {
    session = ids.session();
    all.add(ids.invitation());
  }

  /** The link that they mean, or the last one if that was not given out. */
  Action held(Action action) {
    return action.holding(Math.min(action.link(), all.size() - 1));
  }

  Copy of(Action action) {
    return new Copy(session, all.get(action.link()));
  }

  /** Records a new link. If the answer does not show it, asks for it. */
  void note(Action action, Answer answer, Phone inviter) {
    if (action.verb() == Verb.RENEW && answer.status() == OK) {
      add(answer.data().get("invitationId").asText());
    } else if (action.verb() == Verb.RENEW && answer.status() == NOT_AVAILABLE) {
      Answer asked = inviter.get("/sessions/" + session + "/invitation");
      if (asked.status() == OK) {
        add(asked.data().get("invitationId").asText());
      }
    }
  }

  /** When nothing else happens, the API must show the last link. */
  void check(Action action, Answer answer) {
    if (action.verb() == Verb.READ_LINK && answer.status() == OK) {
      assertThat(answer.data().get("invitationId").asText()).isEqualTo(all.get(all.size() - 1));
    }
  }

  private void add(String link) {
    if (!all.contains(link)) {
      all.add(link);
    }
  }
}
