package io.tandem.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The input of a function subscribed to an SNS topic; only the message of each record is read.
 *
 * @param records SNS sends one today, but does not promise to
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">the format</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SnsDelivery(@JsonProperty("Records") List<Delivered> records) {

  /** One record of the delivery. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Delivered(@JsonProperty("Sns") Notification sns) {}

  /**
   * @param messageId the id that SNS gave it
   * @param message the CloudEvent, as {@link CloudEvents} wrote it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Notification(
      @JsonProperty("MessageId") String messageId, @JsonProperty("Message") String message) {}

  /**
   * Passes each notification to the action, in order. A failure does not stop the ones after it.
   *
   * @throws RuntimeException the first failure, after all have been passed on
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
