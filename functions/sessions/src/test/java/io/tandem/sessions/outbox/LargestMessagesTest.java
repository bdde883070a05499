package io.tandem.sessions.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tandem.events.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

/** Messages never get too large, even when people write as much as they may. */
final class LargestMessagesTest {
  /**
   * Limits all messages of a batch, attributes included, and also a single one.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">PublishBatch</a>
   */
  private static final int SNS_BATCH = 262_144;

  /**
   * An asynchronous invocation may carry 1 MB since October 2025, according to Lambda's Invoke
   * page. Before, it was 256 KB. The announcement names SQS and EventBridge as senders, but not
   * SNS.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
   * @see <a
   *     href="https://aws.amazon.com/blogs/compute/more-room-to-build-serverless-services-now-support-payloads-up-to-1-mb">the
   *     announcement</a>
   */
  private static final int LAMBDA_EVENT = 262_144;

  /**
   * Above this size realtime leaves the state out, and the client reads it: Ably accepts messages
   * of 64 KiB. It counts the data as we write it, before any expansion.
   *
   * @see <a href="https://ably.com/docs/platform/pricing/message-counting">message size</a>
   */
  private static final int STATE_IN_A_MESSAGE = 60_000;

  private static final JsonMapper ALL_ESCAPED =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /**
   * The characters that take the most room, in UTF-8 or escaped; names and ids have no line breaks.
   */
  static List<Arguments> characters() {
    return List.of(
        arguments("emoji", "\uD83C\uDF3B", "\uD83C\uDF3B"),
        arguments("quotes", "\"", "\""),
        arguments("backslashes", "\\", "\\"),
        arguments("line breaks", "\n", "\\"),
        arguments("tabs", "\t", "\\"),
        arguments("line separators", "\u2028", "\u2028"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("characters")
  void allEventsOfAnActionFitIntoOneSnsBatch(String name, String words, String names) {
    assertThat(actions(words, names))
        .allSatisfy(
            entries -> {
              assertThat(EventsTopic.batches(entries)).hasSizeLessThanOrEqualTo(1);
              assertThat(asSnsCounts(entries)).isLessThanOrEqualTo(SNS_BATCH);
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("characters")
  void eachMessageFitsIntoALambdaEventHoweverItIsEscaped(String name, String words, String names) {
    assertThat(messages(words, names))
        .allSatisfy(entry -> assertThat(bytes(asLambdaGets(entry))).isLessThan(LAMBDA_EVENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("characters")
  void eachStateFitsIntoItsAblyMessage(String name, String words, String names) {
    assertThat(messages(words, names).flatMap(LargestMessagesTest::states))
        .isNotEmpty()
        .allSatisfy(state -> assertThat(bytes(state.toString())).isLessThan(STATE_IN_A_MESSAGE));
  }

  private static List<List<TopicEntries>> actions(String words, String names) {
    return new LongestSession(words, names)
        .actions().stream().map(events -> events.stream().map(TopicEntries::of).toList()).toList();
  }

  private static Stream<PublishBatchRequestEntry> messages(String words, String names) {
    return actions(words, names).stream()
        .flatMap(List::stream)
        .flatMap(entries -> entries.both().stream());
  }

  private static int asSnsCounts(List<TopicEntries> events) {
    return events.stream()
        .flatMap(event -> event.both().stream())
        .mapToInt(entry -> bytes(entry.message()) + bytes(entry.messageAttributes().toString()))
        .sum();
  }

  /**
   * The message as a JSON string with everything but ASCII escaped: an emoji becomes two escapes of
   * six bytes.
   *
   * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html">the format</a>
   */
  private static String asLambdaGets(PublishBatchRequestEntry entry) {
    String arn = "a".repeat(256);
    Map<String, Object> notification =
        Map.ofEntries(
            Map.entry("Type", "Notification"),
            Map.entry("MessageId", "95df01b4-ee98-5cb9-9903-4c221d41eb5e"),
            Map.entry("TopicArn", arn),
            Map.entry("Message", entry.message()),
            Map.entry("Timestamp", "2026-11-25T12:00:00.123Z"),
            Map.entry("SignatureVersion", "1"),
            Map.entry("Signature", "s".repeat(512)),
            Map.entry("SigningCertUrl", arn),
            Map.entry("UnsubscribeUrl", arn + arn),
            Map.entry(
                "MessageAttributes",
                entry.messageAttributes().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toString()))));
    Map<String, Object> record =
        Map.of(
            "EventSource",
            "aws:sns",
            "EventVersion",
            "1.0",
            "EventSubscriptionArn",
            arn,
            "Sns",
            notification);
    try {
      return ALL_ESCAPED.writeValueAsString(Map.of("Records", List.of(record)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JsonNode> states(PublishBatchRequestEntry entry) {
    JsonNode views = CloudEvents.tree(entry.message()).get("data").path(CloudEvents.VIEWS);
    return views.properties().stream().map(Map.Entry::getValue);
  }

  private static int bytes(String text) {
    return text.getBytes(UTF_8).length;
  }
}
