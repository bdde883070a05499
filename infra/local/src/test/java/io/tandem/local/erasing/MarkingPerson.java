package io.tandem.local.erasing;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import org.jspecify.annotations.Nullable;

/** A user whose texts, names and keys are all unique, so that a search finds them. */
final class MarkingPerson {
  private static final int MOST_PORTIONS = 50;
  private static final int NOT_AVAILABLE = 503;

  final Phone phone;
  final Marks marks = new Marks();

  MarkingPerson(LocalStage stage) {
    phone = new Phone(stage.uri(), marks.mark("name"), marks.mark("user"));
    marks.note("push token", phone.pushToken);
    phone.switchOn();
  }

  /** With a key that is a mark. Repeats the call if a process took too long to start. */
  JsonNode posts(String path, @Nullable String body) {
    String key = marks.mark("key");
    Answer answer = phone.post(path, body, key);
    return must(answer.status() == NOT_AVAILABLE ? phone.post(path, body, key) : answer);
  }

  /** With a mark as the text. */
  JsonNode writes(String path, String body, String kind) {
    return posts(path, body.formatted(marks.mark(kind)));
  }

  /** Calls until nothing is left. */
  void erase() {
    int portions = 0;
    while (!erasePortion()) {
      assertThat(++portions).as("portions").isLessThan(MOST_PORTIONS);
    }
  }

  boolean erasePortion() {
    Answer answer = phone.call("DELETE", "/me", null);
    return must(answer).get("erased").asBoolean();
  }
}
