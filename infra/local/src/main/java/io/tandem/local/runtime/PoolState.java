package io.tandem.local.runtime;

import io.tandem.local.runtime.InvocationResult.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A pool's waiting invocations and its processes. Every method is atomic and calls no callback. */
final class PoolState {
  private final int limit;
  private final Deque<Invocation> waiting = new ArrayDeque<>();
  private final SortedMap<Integer, Worker> workers = new TreeMap<>();
  private int hired;
  private boolean closed;

  PoolState(int limit) {
    this.limit = limit;
  }

  synchronized boolean add(Invocation invocation) {
    return !closed && waiting.add(invocation);
  }

  /** The longest-waiting invocation and a waiting process, if there are both. */
  synchronized Optional<Assignment> assign() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    return workers.values().stream()
        .filter(Worker::isWaiting)
        .findFirst()
        .map(
            worker -> {
              Invocation invocation = waiting.remove();
              return new Assignment(invocation, worker, worker.takes(invocation));
            });
  }

  /** A new process to start, if the free and starting ones are not enough. */
  synchronized Optional<Worker> hire() {
    long free = workers.values().stream().filter(worker -> !worker.isBusy()).count();
    if (closed || waiting.size() <= free || workers.size() >= limit) {
      return Optional.empty();
    }
    hired++;
    Worker worker = new Worker(hired);
    workers.put(hired, worker);
    return Optional.of(worker);
  }

  /** False if it must not run any more. */
  synchronized boolean runs(Worker worker, Process process) {
    return worker.runs(process) && !closed;
  }

  /** False if there is no such process any more. */
  synchronized boolean waits(int number, CompletableFuture<Optional<Handover>> poll) {
    Worker worker = workers.get(number);
    if (worker == null || closed) {
      return false;
    }
    worker.waitsWith(poll);
    return true;
  }

  /** The invocation that the process was given and did not answer. */
  synchronized Optional<Invocation> unanswered(int number) {
    return Optional.ofNullable(workers.get(number)).flatMap(Worker::stopWorking);
  }

  synchronized Optional<Invocation> finish(int number, String invocationId) {
    return Optional.ofNullable(workers.get(number))
        .flatMap(worker -> worker.stopWorkingOn(invocationId));
  }

  synchronized boolean abandon(Worker worker, Invocation invocation) {
    return worker.isWorkingOn(invocation) && worker.stopWorking().isPresent();
  }

  synchronized Optional<Worker> failedToStart(int number, Failure why) {
    Optional<Worker> worker = Optional.ofNullable(workers.get(number));
    worker.ifPresent(found -> found.failedToStart(why));
    return worker;
  }

  /** The invocations that end with the process: all, if it was the last and never started. */
  synchronized List<Invocation> remove(Worker worker) {
    workers.remove(worker.number());
    List<Invocation> lost = new ArrayList<>(worker.stopWorking().stream().toList());
    if (!worker.hasStarted() && workers.isEmpty()) {
      lost.addAll(drain());
    }
    return lost;
  }

  synchronized Optional<CompletableFuture<Optional<Handover>>> stopWaiting(Worker worker) {
    return worker.stopWaiting();
  }

  synchronized List<Invocation> close() {
    closed = true;
    return drain();
  }

  synchronized Collection<Worker> workers() {
    return List.copyOf(workers.values());
  }

  synchronized int warm() {
    return (int) workers.values().stream().filter(Worker::hasStarted).count();
  }

  private List<Invocation> drain() {
    List<Invocation> drained = List.copyOf(waiting);
    waiting.clear();
    return drained;
  }
}
