package io.tandem.local.sns;

import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Subscription;

/** A function that gets the messages of a topic that its filter policy accepts. */
record Subscriber(FunctionModel function, Subscription subscription, AsyncInvocations invocations) {
  void offer(SnsMessage message) {
    FilterPolicy policy = new FilterPolicy(subscription.filterPolicy());
    if (subscription.topicArn().equals(message.topicArn())
        && policy.accepts(message.attributes())) {
      String arn = subscription.topicArn() + ":" + function.name();
      invocations.invoke(function, SnsEvent.of(message, arn), message.trace());
    }
  }
}
