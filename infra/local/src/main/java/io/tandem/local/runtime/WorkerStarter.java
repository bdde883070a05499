package io.tandem.local.runtime;

import io.tandem.local.stack.FunctionModel;
import java.io.IOException;

/** Starts an operating system process for a function. */
@FunctionalInterface
interface WorkerStarter {
  Process start(FunctionModel function, int number) throws IOException;
}
