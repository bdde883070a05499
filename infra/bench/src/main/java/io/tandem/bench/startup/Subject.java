package io.tandem.bench.startup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.bench.play.Action;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Pair;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import io.tandem.local.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A function to start.
 *
 * @param program how the stage starts it
 * @param events gives a new event each time
 */
record Subject(String name, Program program, Supplier<byte[]> events) {

  /** An action behind the HTTP API. */
  static Subject of(BenchStage bench, Action action) {
    Stock stock = new Stock(bench.scenes(), action);
    return called(bench, action.function(), stock::next);
  }

  /** The action that begins a conversation, by a new person each time. */
  static Subject openSession(BenchStage bench) {
    return called(bench, "open-session", () -> Call.openSession("ana-" + UUID.randomUUID()));
  }

  /** The function behind the HTTP API that needs no database. */
  static Subject token(BenchStage bench) {
    Call call = new Call("read-realtime-token", "GET /api/v1/realtime/token", Map.of(), "ana", "");
    return called(bench, call.function(), () -> call);
  }

  private static Subject called(BenchStage bench, String function, Supplier<Call> calls) {
    bench.functions().must(calls.get());
    Program program = Program.ofRunning(bench.stage().functions(), function);
    bench.stage().functions().kill(function);
    return new Subject(function, program, () -> calls.get().event());
  }

  /** The subscriber that updates screens. */
  static Subject realtime(BenchStage bench) {
    return subscriber(bench, "realtime", Map.of("audience", "members"));
  }

  /** The subscriber that rings phones; here it finds none. */
  static Subject push(BenchStage bench) {
    return subscriber(bench, "push", Map.of("audience", "public", "push", "true"));
  }

  /**
   * @param attributes of a message that it receives
   */
  private static Subject subscriber(
      BenchStage bench, String function, Map<String, String> attributes) {
    Pair pair = bench.scenes().of(Action.ADVANCE, 1).get(0);
    bench.functions().must(Action.ADVANCE.on(pair));
    JsonNode message = new Topic(bench.stage().uri()).published(pair.session(), attributes);
    return new Subject(
        function,
        Program.ofRunning(bench.stage().functions(), function),
        () -> notification(message));
  }

  private static byte[] notification(JsonNode message) {
    ObjectNode event = Json.object();
    event.putArray("Records").addObject().putObject("Sns").put("Message", message.toString());
    return Json.bytes(event);
  }
}
