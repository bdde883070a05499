package io.tandem.local.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** Runs the client without a browser, with the same modules that the stage serves. */
final class Simulations implements AutoCloseable {
  private static final TypeLiteral<List<String>> STRINGS = new TypeLiteral<>() {};
  private final Context javaScript;
  private final Value module;

  Simulations(Path folder) throws IOException {
    javaScript =
        Context.newBuilder("js")
            .allowIO(IOAccess.newBuilder().allowHostFileAccess(true).build())
            .option("engine.WarnInterpreterOnly", "false")
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .build();
    module =
        javaScript.eval(
            Source.newBuilder("js", Modules.in(folder).toFile())
                .mimeType("application/javascript+module")
                .build());
  }

  /** The scenarios' names. */
  List<String> names() {
    return strings(module.invokeMember("names"));
  }

  /** What went wrong in a scenario, at the end or on the way. */
  List<String> scenario(String name) {
    return failures(module.invokeMember("scenario", name));
  }

  /** The same of a random history. */
  List<String> random(String how) {
    return failures(module.invokeMember("simulation", javaScript.eval("js", "(" + how + ")")));
  }

  private static List<String> failures(Value run) {
    // After each call, JavaScript settles the promises that can be settled.
    while (run.invokeMember("next").asBoolean()) {}
    return strings(run.invokeMember("failures"));
  }

  private static List<String> strings(Value array) {
    return List.copyOf(array.as(STRINGS));
  }

  @Override
  public void close() {
    javaScript.close();
  }
}
