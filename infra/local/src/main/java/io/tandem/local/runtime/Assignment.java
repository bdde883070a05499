package io.tandem.local.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An invocation, the process that gets it, and the poll that takes it there. */
record Assignment(
    Invocation invocation, Worker worker, CompletableFuture<Optional<Handover>> poll) {}
