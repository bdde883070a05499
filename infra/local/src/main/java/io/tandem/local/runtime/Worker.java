package io.tandem.local.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One process of a function, and what it is doing. Changed only under its pool's lock. */
final class Worker {
  private final int number;
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile @Nullable Process process;
  private @Nullable CompletableFuture<Optional<Handover>> poll;
  private @Nullable Invocation current;
  private volatile InvocationResult.@Nullable Failure startFailure;
  private volatile boolean started;
  private volatile boolean doomed;

  Worker(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** False if it was killed before it ran. */
  boolean runs(Process itsProcess) {
    process = itsProcess;
    return !doomed;
  }

  /** It asks for the next event, so it has started and waits. */
  void waitsWith(CompletableFuture<Optional<Handover>> nextPoll) {
    started = true;
    poll = nextPoll;
  }

  void failedToStart(InvocationResult.Failure why) {
    startFailure = why;
  }

  Optional<InvocationResult.Failure> startFailure() {
    return Optional.ofNullable(startFailure);
  }

  boolean hasStarted() {
    return started;
  }

  boolean isWaiting() {
    Process running = process;
    return poll != null && running != null && running.isAlive();
  }

  boolean isBusy() {
    return current != null;
  }

  boolean isWorkingOn(Invocation invocation) {
    return current == invocation;
  }

  /** Gives it work, and returns the poll that takes the work to it. */
  CompletableFuture<Optional<Handover>> takes(Invocation invocation) {
    current = invocation;
    return stopWaiting().orElseThrow();
  }

  Optional<CompletableFuture<Optional<Handover>>> stopWaiting() {
    var waited = Optional.ofNullable(poll);
    poll = null;
    return waited;
  }

  Optional<Invocation> stopWorking() {
    var worked = Optional.ofNullable(current);
    current = null;
    return worked;
  }

  Optional<Invocation> stopWorkingOn(String invocationId) {
    return current != null && current.id().equals(invocationId) ? stopWorking() : Optional.empty();
  }

  Optional<ProcessHandle> handle() {
    return Optional.ofNullable(process).map(Process::toHandle);
  }

  void kill() {
    doomed = true;
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  /** Its process has ended, or never began. */
  void leaves() {
    gone.complete(null);
  }

  CompletableFuture<Void> gone() {
    return gone;
  }
}
