package io.tandem.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The people and their phones. In answers, a person's name replaces their id. */
final class Cast {
  private static final Pattern ERASED = Pattern.compile("erased-[0-9a-f-]{36}");

  private final Map<Person, Phone> phones = new EnumMap<>(Person.class);

  private final Turnstile turnstile;

  Cast(LocalStage stage) {
    this(stage, new Turnstile());
  }

  private Cast(LocalStage stage, Turnstile turnstile) {
    this.turnstile = turnstile;
    for (Person person : Person.values()) {
      phones.put(person, new Phone(stage.uri(), person.name()));
    }
  }

  /** The same number of other people, who take turns with these. */
  Cast others(LocalStage stage) {
    return new Cast(stage, turnstile);
  }

  Phone phone(Person person) {
    return Objects.requireNonNull(phones.get(person));
  }

  CompletableFuture<Answer> does(Action action, Copy ids) {
    String key = action.keyThere();
    return turnstile
        .pass(
            action.verb(),
            () ->
                phone(action.who())
                    .send(
                        action.verb().method(),
                        action.verb().path(ids.session(), ids.invitation(), action.text()),
                        action.verb().json(action.text()),
                        // Users outlive sessions here, and keys belong to the user.
                        key == null ? null : key + "-" + ids.session()))
        .thenApply(this::named);
  }

  private Answer named(Answer answer) {
    return new Answer(answer.status(), named(answer.body()), answer.headers());
  }

  JsonNode named(JsonNode told) {
    String json = told.toString();
    for (Map.Entry<Person, Phone> each : phones.entrySet()) {
      json = json.replace(each.getValue().userId, each.getKey().name());
    }
    json = ERASED.matcher(json).replaceAll(Model.GONE);
    return Json.parse(json.getBytes(StandardCharsets.UTF_8)).orElse(MissingNode.getInstance());
  }
}
