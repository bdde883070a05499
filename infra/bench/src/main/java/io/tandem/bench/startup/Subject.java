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
import java.util.function.Supplier;

/**
 * A function to be started.
 *
 * @param program how the stage starts it
 * @param events what it can be asked, anew each time
 */
record Subject(String name, Program program, Supplier<byte[]> events) {

  /** An action behind the HTTP API. */
  static Subject of(BenchStage bench, Action action) {
    Stock stock = new Stock(bench.scenes(), action);
    bench.functions().must(stock.next());
    Program program = Program.ofRunning(action.function());
    bench.rest(action);
    return new Subject(action.function(), program, () -> stock.next().event());
  }

  /** The one behind the HTTP API that needs no database. */
  static Subject token(BenchStage bench) {
    Call call = new Call("read-realtime-token", "GET /api/v1/realtime/token", Map.of(), "ana", "");
    bench.functions().must(call);
    return new Subject(call.function(), Program.ofRunning(call.function()), call::event);
  }

  /**
   * A subscriber, which the actions' events have started.
   *
   * @param attributes of a message that it gets
   */
  static Subject subscriber(BenchStage bench, String function, Map<String, String> attributes) {
    Pair pair = bench.scenes().of(Action.ADVANCE, 1).get(0);
    bench.functions().must(Action.ADVANCE.on(pair));
    JsonNode message = new Topic(bench.stage().uri()).published(pair.session(), attributes);
    return new Subject(function, Program.ofRunning(function), () -> notification(message));
  }

  private static byte[] notification(JsonNode message) {
    ObjectNode event = Json.object();
    event.putArray("Records").addObject().putObject("Sns").put("Message", message.toString());
    return Json.bytes(event);
  }
}
