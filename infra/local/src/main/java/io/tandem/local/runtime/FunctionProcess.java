package io.tandem.local.runtime;

/** A function's process, as the operating system knows it. */
public record FunctionProcess(String function, ProcessHandle handle) {

  /** Kills it with SIGKILL and returns when it is gone. */
  public void kill() {
    handle.destroyForcibly();
    handle.onExit().join();
  }
}
