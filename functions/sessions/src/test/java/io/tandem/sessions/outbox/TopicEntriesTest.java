package io.tandem.sessions.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.events.CloudEvents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;

final class TopicEntriesTest {
  /** The last action: one of them leaves. */
  private final Outgoing left = left();

  private final List<PublishBatchRequestEntry> entries = TopicEntries.of(left).both();

  @Test
  void publicMessageHasNoPrivateText() {
    String message = entries.get(0).message();

    assertThat(CloudEvents.tree(message).get("data").has(CloudEvents.VIEWS)).isFalse();
    assertThat(message).doesNotContain("wwww");
    assertThat(entries.get(1).message()).contains("wwww");
  }

  @Test
  void membersMessageIsTheSameWithTheViews() {
    ObjectNode forMembers = CloudEvents.tree(entries.get(1).message());

    JsonNode views = ((ObjectNode) forMembers.get("data")).remove(CloudEvents.VIEWS);

    assertThat(views.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(left.session().views().keySet());
    assertThat(forMembers).isEqualTo(CloudEvents.tree(entries.get(0).message()));
  }

  @Test
  void attributesHoldAudienceTypePushAndSeq() {
    long seq = left.event().seq();

    assertThat(attributes(entries.get(0)))
        .isEqualTo(
            Map.of(
                "audience", "String public",
                "type", "String session.left",
                "push", "String true",
                "seq", "Number " + seq));
    assertThat(attributes(entries.get(1))).containsEntry("audience", "String members");
  }

  private static Map<String, String> attributes(PublishBatchRequestEntry entry) {
    return entry.messageAttributes().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> text(it.getValue())));
  }

  private static String text(MessageAttributeValue value) {
    return value.dataType() + " " + value.stringValue();
  }

  private static Outgoing left() {
    List<List<Outgoing>> actions = new LongestSession("w", "n").actions();
    List<Outgoing> last = actions.get(actions.size() - 1);
    return last.get(last.size() - 1);
  }
}
