package io.tandem.telemetry;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Lets a native function report its failure to Lambda. Quarkus's poll loop posts a {@code
 * FunctionError}, which Quarkus registers without its methods. So nothing would be posted, and the
 * function would hang until its timeout. The other classes are read if a caller sends a client
 * context. They are given by name, because nothing here depends on that loop.
 *
 * @see <a href="https://github.com/quarkusio/quarkus/pull/47015">where Quarkus registers it</a>
 */
@RegisterForReflection(
    classNames = {
      "io.quarkus.amazon.lambda.runtime.FunctionError",
      "io.quarkus.amazon.lambda.runtime.ClientContextImpl",
      "io.quarkus.amazon.lambda.runtime.ClientImpl"
    })
final class PostedFailures {
  private PostedFailures() {}
}
