package io.tandem.local.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The stage's own threads: one for what is due later, some for what may take long. */
public final class Clockwork implements AutoCloseable {
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, task -> daemon(task, "stage-timer"));
  private final ExecutorService workers =
      Executors.newCachedThreadPool(task -> daemon(task, "stage-worker"));

  public Clockwork() {
    timer.setRemoveOnCancelPolicy(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  public void run(Runnable task) {
    workers.execute(task);
  }

  /** Run the result to cancel the task. */
  public Runnable after(Duration delay, Runnable task) {
    Future<?> due = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> due.cancel(false);
  }

  public void every(Duration period, Runnable task) {
    long nanos = period.toNanos();
    Future<?> unused = timer.scheduleAtFixedRate(task, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    workers.shutdownNow();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
