package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes a class archive for each binary that runs on a JVM and has none, once per build and in the
 * background. A function that starts in the meantime does without.
 */
final class ClassArchives implements AutoCloseable {
  /** Stages of one JVM may share their binaries. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final WorkerProcesses processes;
  private @Nullable Process making;
  private boolean closed;
  private CompletableFuture<Void> made = CompletableFuture.completedFuture(null);

  ClassArchives(WorkerProcesses processes) {
    this.processes = processes;
  }

  void makeFor(Collection<FunctionModel> functions) {
    made =
        CompletableFuture.runAsync(
            () -> makeAll(functions),
            task -> {
              Thread maker = new Thread(task, "class-archives");
              maker.setDaemon(true);
              maker.start();
            });
  }

  /** Done when each binary has its archive, or cannot have one. */
  CompletableFuture<Void> made() {
    return made;
  }

  private void makeAll(Collection<FunctionModel> functions) {
    try {
      Set<Path> seen = new HashSet<>();
      for (FunctionModel function : functions) {
        if (seen.add(function.zip())) {
          synchronized (ONE_AT_A_TIME) {
            make(function);
          }
        }
      }
    } catch (IOException e) {
      System.err.println("tandem: functions will start slowly: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void make(FunctionModel function) throws IOException, InterruptedException {
    Path folder = processes.unpacked(function);
    Path archive = WorkerCommand.archive(folder);
    if (WorkerCommand.isNative(folder) || Files.exists(archive)) {
      return;
    }
    // A stage in another JVM may be making it at the same time.
    Path unfinished = folder.resolve("unfinished-" + UUID.randomUUID() + ".jsa");
    Process process = start(function, unfinished);
    if (process != null && process.waitFor() == 0 && Files.exists(unfinished)) {
      Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private synchronized @Nullable Process start(FunctionModel function, Path archive)
      throws IOException {
    making = closed ? null : processes.archiving(function, archive);
    return making;
  }

  @Override
  public synchronized void close() {
    closed = true;
    // Another process may have the pid of one that has ended, and onExit would wait for that one.
    if (making != null && making.isAlive()) {
      making.destroyForcibly().onExit().join();
    }
  }
}
