package io.tandem.local.model;

import static io.tandem.local.model.Expected.ABSENT;
import static io.tandem.local.model.Expected.NULL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The session's whole history, numbered 1, 2, 3 …, the same for both members. */
final class EventRules {
  private EventRules() {}

  static Outcome all(Model model, Action action) {
    List<Event> events = model.events();
    Map<String, Object> page = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      page.put("/data/events/" + i + "/type", events.get(i).type());
      page.put("/data/events/" + i + "/sequence", Integer.toString(i + 1));
      page.put("/data/events/" + i + "/data/seq", i + 1);
      addData(page, "/data/events/" + i + "/data/", events.get(i), model);
    }
    page.put("/data/events/" + events.size(), ABSENT);
    page.put("/data/seq", model.seq());
    page.put("/data/hasMore", false);
    return model.refuses(Expected.ok("seen").with(page));
  }

  /** An erased person is anonymous in earlier events too. */
  private static void addData(Map<String, Object> page, String at, Event event, Model model) {
    page.put(at + "triggeredByUserId", model.idOf(event.by()));
    Map<Object, Object> progress = new HashMap<>();
    event.progress().forEach((person, where) -> progress.put(model.idOf(person), where));
    page.put(at + "progress", progress);
    page.put(at + "views", ABSENT);
    event
        .fields()
        .forEach(
            (field, value) ->
                page.put(
                    at + field, value instanceof Person who ? told(who, field, model) : value));
  }

  private static Object told(Person who, String field, Model model) {
    boolean gone = model.gone().contains(who);
    return gone && field.equals("name") ? NULL : model.idOf(who);
  }
}
