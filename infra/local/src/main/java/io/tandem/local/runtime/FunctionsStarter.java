package io.tandem.local.runtime;

import io.javalin.Javalin;
import io.tandem.local.settings.StageSettings;
import io.tandem.local.settings.StartFailure;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.StackModel;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Prepares the functions to be invoked; no process is started yet. */
public final class FunctionsStarter {
  private FunctionsStarter() {}

  public static Functions start(
      StackModel stack, StageSettings settings, AwsServices aws, Clockwork clockwork) {
    Binaries.check(settings.root(), stack.functions());
    Map<String, FunctionPool> pools = new HashMap<>();
    RuntimeApi api = new RuntimeApi(pools);
    LoopbackPort port = LoopbackPort.any();
    ClassArchives archives;
    try {
      Logs logs = new Logs(settings.logs());
      WorkerProcesses starter = processes(settings, port.number(), aws, logs);
      archives = new ClassArchives(starter);
      for (FunctionModel function : stack.functions()) {
        pools.put(
            function.name(),
            new FunctionPool(
                function, settings.concurrency(), logs.of(function.name()), starter, clockwork));
      }
    } catch (IOException e) {
      throw new StartFailure("cannot write to " + settings.workFolder(), e);
    }
    Javalin server = LoopbackServer.start(port, api::addTo);
    archives.makeFor(stack.functions());
    return new Functions(pools, server, archives);
  }

  private static WorkerProcesses processes(
      StageSettings settings, int port, AwsServices aws, Logs logs) throws IOException {
    Path home = Files.createDirectories(settings.workFolder().resolve("home"));
    // Beside the binaries, because class archives remember where each jar was.
    Path pollLoop = PollLoopClasses.jarIn(settings.binaries().resolve("poll-loop"));
    return new WorkerProcesses(
        new Binaries(settings.binaries().resolve("functions")),
        new WorkerCommand(pollLoop, settings.startsQuickly()),
        new WorkerEnvironment(port, aws, home),
        logs);
  }
}
