package io.tandem.local.sns;

import io.tandem.local.delivery.AsyncInvocations;
import io.tandem.local.inspection.Arrivals;
import io.tandem.local.stack.StackModel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The topics: keeps published messages and passes them on to the subscribers. */
final class SnsTopics {
  /**
   * AWS documents which characters SQS accepts
   * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html),
   * but for SNS only that it accepts UTF-8. A message that SNS cannot hand to a queue, such as a
   * dead-letter queue, is lost, so the stage refuses it at once.
   */
  private static final Pattern REFUSED_BY_QUEUES =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final Set<String> arns;
  private final List<Subscriber> subscribers;
  private final Arrivals<SnsMessage> messages = new Arrivals<>();

  SnsTopics(StackModel stack, AsyncInvocations invocations) {
    arns = stack.topicArns();
    subscribers =
        stack.functions().stream()
            .flatMap(
                function ->
                    function.subscriptions().stream()
                        .map(it -> new Subscriber(function, it, invocations)))
            .toList();
  }

  String existing(String arn) {
    if (!arns.contains(arn)) {
      throw SnsError.notFound();
    }
    return arn;
  }

  /** Returns the message's id. One call at a time, so that all subscribers get the same order. */
  synchronized String publish(String topicArn, PublishForm form, String trace) {
    String text = form.message();
    Map<String, SnsAttribute> attributes = form.attributes();
    if (MessageSize.of(text, attributes) > MessageSize.MOST_BYTES) {
      throw SnsError.invalidParameter("Message too long");
    }
    if (REFUSED_BY_QUEUES.matcher(text).find()) {
      throw SnsError.invalidParameter("Message: contains a character that SQS does not accept");
    }
    SnsMessage message =
        new SnsMessage(
            UUID.randomUUID().toString(),
            topicArn,
            form.find("Subject").orElse(null),
            text,
            attributes,
            Instant.now(),
            trace);
    messages.add(message);
    subscribers.forEach(subscriber -> subscriber.offer(message));
    return message.messageId();
  }

  Runnable follow(Consumer<SnsMessage> follower) {
    return messages.follow(follower);
  }

  List<SnsMessage> messages() {
    return messages.all();
  }
}
