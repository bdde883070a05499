package io.tandem.telemetry;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Lets a native function tell Lambda that it has failed. Quarkus's poll loop posts a {@code
 * FunctionError}, which Quarkus registers without its methods: nothing would be posted, and the
 * function would neither go on nor end before its time is over. The others are what it reads if a
 * caller sends a client context. By their names: nothing here knows that loop.
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
