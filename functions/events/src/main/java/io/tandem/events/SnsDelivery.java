package io.tandem.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a function gets that is subscribed to an SNS topic; of each record the message alone.
 *
 * @param records SNS sends one, and promises no more
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">the format</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SnsDelivery(@JsonProperty("Records") List<Delivered> records) {

  /** One record. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Delivered(@JsonProperty("Sns") Notification sns) {}

  /**
   * @param messageId what SNS calls it
   * @param message the CloudEvent, as {@link CloudEvents} wrote it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Notification(
      @JsonProperty("MessageId") String messageId, @JsonProperty("Message") String message) {}

  /**
   * Hands over each notification, in order; one that fails keeps none after it from being handed
   * over.
   *
   * @throws RuntimeException the first failure, once all were handed over
   */
  public void forEach(Consumer<Notification> action) {
    List<RuntimeException> failures = new ArrayList<>();
    for (Delivered delivered : records) {
      try {
        action.accept(delivered.sns());
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      RuntimeException first = failures.remove(0);
      failures.forEach(first::addSuppressed);
      throw first;
    }
  }
}
