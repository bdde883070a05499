package io.tandem.actions;

import io.tandem.events.EventType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** What other files must say about a type of event, where no quick test notices. */
final class EventNeeds {
  private static final String OF_EACH =
      """
      infra/api/asyncapi.yaml | (?s)      {record}: .*(?m)^    {record}:$.{1,5}  name: {type}$ | the message {record}, on the channel user
      infra/api/openapi.yaml | `{type}` | {type} in the description of what causes it
      infra/api/openapi.yaml | {record}: [{] [$]ref: "schemas/events/1/{type}.json" | the data {record}
      infra/api/openapi.yaml | - [$]ref: "#/components/schemas/{record}Event" | {record}Event in the oneOf of Event
      infra/api/openapi.yaml | {type}: "#/components/schemas/{record}Event" | {type} in the mapping of Event
      infra/api/openapi.yaml | (?m)^    {record}Event:$ | the event {record}Event
      infra/api/published/openapi.yaml | {record}Event | {type}: run PublishedTest, then copy the documents
      infra/client/schema.d.ts | name: "{type}" | {type}: cd infra/client && npm ci && npm run types
      infra/local/src/test/java/io/tandem/local/model | "{type}" | what {type} follows from
      """;

  private static final String OF_A_FIELD =
      """
      infra/api/schemas/events/1/cloudevent.json | (?s)"{field}": [{](?:(?!"description").)*"description": "Of [^"]*\\b{type}\\b | {type} in the description of {field}
      """;

  private static final String OF_PUSHED_TO_A_PARTNER =
      """
      functions/push/src/test/java/io/tandem/push/SecrecyTest.java | Move.{record}[(] | the push of {record}
      """;

  private EventNeeds() {}

  static Stream<Need> of(EventType type) {
    boolean toAPartner = type.pushed() && type != EventType.INVITATION_DECLINED;
    Map<String, String> names =
        Map.of("{type}", type.wireName(), "{record}", type.move().getSimpleName());
    return Stream.concat(
        Need.all(OF_EACH + (toAPartner ? OF_PUSHED_TO_A_PARTNER : ""), names),
        Arrays.stream(type.move().getRecordComponents())
            .map(RecordComponent::getName)
            .flatMap(field -> Need.all(OF_A_FIELD.replace("{field}", field), names)));
  }
}
