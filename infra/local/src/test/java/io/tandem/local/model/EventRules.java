package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The session's whole history, numbered 1, 2, 3 …, the same for both. */
final class EventRules {
  private EventRules() {}

  static Outcome all(Model model, Action action) {
    List<Event> events = model.events();
    Map<String, Object> page = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      page.put("/data/events/" + i + "/type", events.get(i).type());
      page.put("/data/events/" + i + "/sequence", Integer.toString(i + 1));
      page.put("/data/events/" + i + "/data/seq", i + 1);
      addData(page, "/data/events/" + i + "/data/", events.get(i));
    }
    page.put("/data/events/" + events.size(), ABSENT);
    page.put("/data/seq", model.seq());
    page.put("/data/hasMore", false);
    return model.refuses(Expected.ok("seen").with(page));
  }

  private static void addData(Map<String, Object> page, String at, Event event) {
    page.put(at + "triggeredByUserId", event.by());
    page.put(at + "progress", event.progress());
    page.put(at + "views", ABSENT);
    event.fields().forEach((field, value) -> page.put(at + field, value));
  }
}
