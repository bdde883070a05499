package io.tandem.bench.startup;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Pair;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import io.tandem.local.json.Json;
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

  /** A subscriber, which the actions' events have started. */
  static Subject subscriber(BenchStage bench, String function) {
    Program program = Program.ofRunning(function);
    Pair pair = bench.scenes().of(Action.ADVANCE, 1).get(0);
    String body =
        String.valueOf(
            bench
                .database()
                .sql()
                .texts(
                    "select body from session_events where session_id = cast(? as uuid)"
                        + " order by seq desc limit 1",
                    pair.session())
                .get(0));
    return new Subject(function, program, () -> notification(body));
  }

  private static byte[] notification(String message) {
    var event = Json.object();
    event.putArray("Records").addObject().putObject("Sns").put("Message", message);
    return Json.bytes(event);
  }
}
