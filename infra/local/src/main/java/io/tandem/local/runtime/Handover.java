package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.time.Instant;

/** An invocation as it is given to a process that asks for the next one. */
record Handover(FunctionModel function, Invocation invocation, Instant deadline) {}
