package io.tandem.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

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

  /** The CloudEvents in it, in order. */
  public List<String> events() {
    return records.stream().map(delivered -> delivered.sns().message()).toList();
  }
}
