package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class CloudEventsTest {

  static List<Move> moves() {
    return Samples.moves();
  }

  @ParameterizedTest
  @MethodSource("moves")
  void everyTypeComesBackAsItWasWritten(Move move) {
    SessionEvent event = Samples.event(move, Samples.everyPrivatePart());

    assertThat(CloudEvents.read(CloudEvents.write(event))).isEqualTo(event);
  }

  @Test
  void samplesCoverEveryTypeAndEveryTypeCoversEveryRecord() {
    assertThat(moves()).extracting(EventType::of).containsOnly(EventType.values());
    assertThat(Arrays.stream(EventType.values()).map(EventType::move))
        .containsExactlyInAnyOrder(
            Arrays.stream(Move.class.getPermittedSubclasses())
                .map(permitted -> permitted.asSubclass(Move.class))
                .<Class<? extends Move>>toArray(Class[]::new));
  }

  @Test
  void envelopeIsAStructuredCloudEvent() {
    String json =
        CloudEvents.write(Samples.event(new Move.PartnerSignedCompact("ana", Samples.NOW, false)));

    assertThat(json)
        .isEqualTo(
            CloudEvents.tree(
                    """
                    {"specversion":"1.0",
                     "id":"01936f5e-0000-7000-8000-000000000002",
                     "source":"/sessions/01936f5e-0000-7000-8000-000000000001",
                     "subject":"01936f5e-0000-7000-8000-000000000001",
                     "type":"partner.signed_compact",
                     "time":"2026-11-23T07:00:00.120Z",
                     "sequence":"7",
                     "datacontenttype":"application/json",
                     "dataschema":"https://schemas.tandem.io/events/1/partner.signed_compact.json",
                     "data":{
                       "sessionId":"01936f5e-0000-7000-8000-000000000001",
                       "seq":7,
                       "timestamp":1795417200120,
                       "triggeredByUserId":"ana",
                       "signedBy":"ana",
                       "signedAt":"2026-11-23T07:00:00.120Z",
                       "bothSigned":false,
                       "progress":%s}}
                    """
                        .formatted(CloudEvents.tree(json).at("/data/progress")))
                .toString());
    assertThat(CloudEvents.tree(json).at("/data/progress/ben").toString())
        .isEqualTo("{\"stage\":1,\"status\":\"GATE_PENDING\"}");
  }

  @Test
  void firstValidationHasNoCurrentStage() {
    JsonNode data = dataOf(new Move.PartnerStageCompleted(2, true, "ana", null, null));

    assertThat(data.has("currentStage")).isFalse();
    assertThat(data.get("validated").asBoolean()).isTrue();
  }

  @Test
  void timesAlwaysHaveMilliseconds() {
    JsonNode data = dataOf(new Move.PartnerAdvanced(3, 4, Samples.NOW.minusMillis(120)));

    assertThat(data.get("advancedAt").asText()).isEqualTo("2026-11-23T07:00:00.000Z");
  }

  @Test
  void nobodySeesThePrivatePartOfAnother() {
    ObjectNode event =
        CloudEvents.tree(
            CloudEvents.write(
                Samples.event(new Move.EmpathyRevealed(), Samples.everyPrivatePart())));
    JsonNode data = event.get("data");

    assertThat(MemberView.shared(data).has("private")).isFalse();
    assertThat(MemberView.of(data, "ana").get("private").fieldNames())
        .toIterable()
        .containsExactly("ana");
    assertThat(MemberView.of(data, "cleo").has("private")).isFalse();
    assertThat(MemberView.privateParts(data)).containsOnlyKeys("ana", "ben");
    assertThat(data.has("private")).as("the original is left as it was").isTrue();
  }

  @Test
  void anUnknownTypeIsNamed() {
    String json =
        CloudEvents.write(Samples.event(new Move.SessionPaused())).replace("session.paused", "x.y");

    assertThatThrownBy(() -> CloudEvents.read(json))
        .isInstanceOf(UnknownEventType.class)
        .hasMessage(
            "Event 01936f5e-0000-7000-8000-000000000002 is of a type that is not known: x.y");
  }

  private static JsonNode dataOf(Move move) {
    return CloudEvents.tree(CloudEvents.write(Samples.event(move, Map.of()))).get("data");
  }
}
