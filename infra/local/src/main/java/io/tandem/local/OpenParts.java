package io.tandem.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What the stage has opened. It is closed in reverse order when the stage is closed, when its start
 * fails half-way, and when the process ends, also by SIGTERM or Ctrl-C.
 */
final class OpenParts implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Thread hook = new Thread(this::closeAll, "stage-shutdown");

  OpenParts() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook does the closing, or nothing is left to close.
    }
  }

  private synchronized void closeAll() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        System.err.println("while closing " + part.getClass().getSimpleName() + ": " + e);
      }
    }
  }
}
