package io.tandem.local.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** Runs the client without a browser: the very modules that the stage serves. */
final class Simulations implements AutoCloseable {
  private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};
  private final Context javaScript;
  private final Value simulation;
  private final Value history;

  Simulations(Path folder, String history) throws IOException {
    javaScript =
        Context.newBuilder("js")
            .allowIO(IOAccess.newBuilder().allowHostFileAccess(true).build())
            .option("engine.WarnInterpreterOnly", "false")
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .build();
    Source module =
        Source.newBuilder("js", Modules.in(folder).toFile())
            .mimeType("application/javascript+module")
            .build();
    simulation = javaScript.eval(module).getMember("simulation");
    this.history = javaScript.eval("js", "JSON.parse").execute(history);
  }

  /**
   * @param stateRequests how often the client asked for the state
   * @param failures what was wrong in the end, or on the way
   */
  record Result(int stateRequests, List<String> failures) {}

  Result run(String how) {
    Value run = simulation.execute(history, javaScript.eval("js", "(" + how + ")"));
    // After each call into it JavaScript settles the promises that can be.
    while (run.invokeMember("next").asBoolean()) {}
    Value failures = run.invokeMember("failures");
    return new Result(
        run.invokeMember("stateRequests").asInt(), failures.as(STRINGS).stream().toList());
  }

  @Override
  public void close() {
    javaScript.close();
  }
}
