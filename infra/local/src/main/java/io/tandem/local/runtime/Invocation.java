package io.tandem.local.runtime;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way through a function. */
final class Invocation {
  private final String id = UUID.randomUUID().toString();
  private final byte[] event;
  private final String trace;
  private final CompletableFuture<InvocationResult> result = new CompletableFuture<>();

  Invocation(byte[] event, String trace) {
    this.event = event;
    this.trace = trace;
  }

  String id() {
    return id;
  }

  byte[] event() {
    return event;
  }

  /** X-Ray's header of the request that caused it. */
  String trace() {
    return trace;
  }

  CompletableFuture<InvocationResult> result() {
    return result;
  }

  void end(InvocationResult how) {
    result.complete(how);
  }
}
