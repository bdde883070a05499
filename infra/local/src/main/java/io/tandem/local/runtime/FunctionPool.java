package io.tandem.local.runtime;

import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.stack.FunctionModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The processes of one function. Requests wait in one queue, and each process that is ready takes
 * the next. When all are busy another one is started, up to a limit.
 */
final class FunctionPool {
  /** A JVM starts slowly on a busy machine; Lambda itself allows 10 seconds. */
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);

  private final FunctionModel function;
  private final Path log;
  private final WorkerStarter starter;
  private final Clockwork clockwork;
  private final PoolState state;

  FunctionPool(
      FunctionModel function, int limit, Path log, WorkerStarter starter, Clockwork clockwork) {
    this.function = function;
    this.log = log;
    this.starter = starter;
    this.clockwork = clockwork;
    this.state = new PoolState(limit);
  }

  CompletableFuture<InvocationResult> invoke(byte[] event, String trace) {
    Invocation invocation = new Invocation(event, trace);
    if (!state.add(invocation)) {
      invocation.end(Failures.stageGoesDown());
    }
    serve();
    return invocation.result();
  }

  /** A process asks for its next event. It gets none if it must not run any more. */
  CompletableFuture<Optional<Handover>> next(int worker) {
    CompletableFuture<Optional<Handover>> poll = new CompletableFuture<>();
    state.unanswered(worker).ifPresent(invocation -> invocation.end(Failures.silent()));
    if (!state.waits(worker, poll)) {
      poll.complete(Optional.empty());
    }
    serve();
    return poll;
  }

  /** False if that process is not working on that invocation any more, or never was. */
  boolean end(int worker, String invocationId, InvocationResult how) {
    Optional<Invocation> ended = state.finish(worker, invocationId);
    ended.ifPresent(invocation -> invocation.end(how));
    return ended.isPresent();
  }

  void failStart(int worker, Failure why) {
    Failure withLog =
        new Failure(why.cause(), why.errorType(), why.errorMessage() + ", see " + log);
    state.failedToStart(worker, withLog).ifPresent(Worker::kill);
  }

  int warm() {
    return state.warm();
  }

  Stream<ProcessHandle> processes() {
    return state.workers().stream().flatMap(worker -> worker.handle().stream());
  }

  /** Kills the processes; completes when they are gone. */
  CompletableFuture<Void> kill() {
    var workers = state.workers();
    workers.forEach(Worker::kill);
    return CompletableFuture.allOf(
        workers.stream().map(Worker::gone).toArray(CompletableFuture<?>[]::new));
  }

  CompletableFuture<Void> close() {
    state.close().forEach(invocation -> invocation.end(Failures.stageGoesDown()));
    return kill();
  }

  private void serve() {
    handOut();
    for (var hired = state.hire(); hired.isPresent(); hired = state.hire()) {
      Worker worker = hired.get();
      clockwork.run(() -> launch(worker));
    }
  }

  private void handOut() {
    for (var next = state.assign(); next.isPresent(); next = state.assign()) {
      Assignment assignment = next.get();
      Invocation invocation = assignment.invocation();
      Runnable cancelTimeout = clockwork.after(function.timeout(), () -> timeOut(assignment));
      var unused = invocation.result().thenRun(cancelTimeout);
      Instant deadline = Instant.now().plus(function.timeout());
      assignment.poll().complete(Optional.of(new Handover(function, invocation, deadline)));
    }
  }

  private void timeOut(Assignment assignment) {
    if (state.abandon(assignment.worker(), assignment.invocation())) {
      assignment.worker().kill();
      assignment.invocation().end(Failures.timedOut(function.timeout()));
    }
  }

  private void launch(Worker worker) {
    try {
      Process process = starter.start(function, worker.number());
      if (!state.runs(worker, process)) {
        worker.kill();
      }
      // A quick process has asked for its first event by now.
      handOut();
      clockwork.after(TIME_TO_START, () -> killUnlessStarted(worker));
      var unused = process.onExit().thenAccept(dead -> exited(worker, dead.exitValue()));
    } catch (IOException | RuntimeException e) {
      depart(worker, Failures.cannotStart(e));
    }
  }

  private static void killUnlessStarted(Worker worker) {
    if (!worker.hasStarted()) {
      worker.kill();
    }
  }

  private void exited(Worker worker, int status) {
    if (worker.hasStarted()) {
      depart(worker, Failures.exited(status));
    } else {
      depart(worker, worker.startFailure().orElse(Failures.exitedAtStart(status, log)));
    }
  }

  private void depart(Worker worker, Failure why) {
    state.remove(worker).forEach(invocation -> invocation.end(why));
    state.stopWaiting(worker).ifPresent(poll -> poll.complete(Optional.empty()));
    worker.leaves();
    if (worker.hasStarted()) {
      serve();
    } else {
      // A process that fails to start is not replaced at once: the next would fail as well.
      handOut();
    }
  }
}
