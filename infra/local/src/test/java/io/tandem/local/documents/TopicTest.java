package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topic's sample messages in infra/events match asyncapi.yaml. */
final class TopicTest {
  private static final String SCHEMA = ApiFiles.ASYNCAPI + "#/components/schemas/MembersEvent";
  private final AsyncApi events = AsyncApi.current();

  @ParameterizedTest
  @ValueSource(strings = {"realtime", "push"})
  void theSampleMatchesItsDocumentation(String function) {
    assertThat(events.onTopic(sample(function))).isEmpty();
  }

  @Test
  void viewsForThePublicAreNoticed() {
    ObjectNode item = sample("realtime");
    ((ObjectNode) item.get("attributes")).put("audience", "public");

    assertThat(events.onTopic(item)).anySatisfy(it -> assertThat(it).contains("views"));
  }

  @Test
  void membersWithoutViewsAreNoticed() {
    ObjectNode item = sample("push");
    ((ObjectNode) item.get("attributes")).put("audience", "members");

    assertThat(events.onTopic(item)).anySatisfy(it -> assertThat(it).contains("views"));
    assertThat(Schemas.open(ApiFiles.current()).violations(SCHEMA, item.get("message")))
        .anySatisfy(it -> assertThat(it).contains("views"));
  }

  @Test
  void anExtraFieldInAViewIsNoticed() {
    ObjectNode item = sample("realtime");
    ((ObjectNode) item.at("/message/data/views/user-ana/session")).put("mood", "good");

    assertThat(events.onTopic(item)).anySatisfy(it -> assertThat(it).contains("mood"));
  }

  @Test
  void aFieldOfAnotherTypeIsNoticed() {
    ObjectNode item = sample("push");
    ((ObjectNode) item.at("/message/data")).put("bothSigned", true);

    assertThat(events.onTopic(item)).anySatisfy(it -> assertThat(it).contains("bothSigned"));
  }

  @Test
  void theAddressOfAnotherSchemaIsNoticed() {
    ObjectNode item = sample("push");
    ((ObjectNode) item.get("message"))
        .put("dataschema", Schemas.address(ApiFiles.EVENTS + "data.json"));

    assertThat(events.onTopic(item)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"audience", "type", "push", "seq"})
  void aMissingAttributeIsNoticed(String attribute) {
    ObjectNode item = sample("push");
    ((ObjectNode) item.get("attributes")).remove(attribute);

    assertThat(events.onTopic(item))
        .singleElement()
        .satisfies(it -> assertThat(it).contains(attribute));
  }

  private static ObjectNode sample(String function) {
    return SampleEvents.message(SampleEvents.text(function));
  }
}
