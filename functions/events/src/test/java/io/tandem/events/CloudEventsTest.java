package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CloudEventsTest {
  /** Each move with people named as in the log, then as on the wire. */
  static List<Arguments> moves() {
    List<Move> logged = Samples.moves();
    List<Move> published = Samples.moves("ana", "ben");
    return IntStream.range(0, logged.size())
        .mapToObj(i -> Arguments.of(logged.get(i), published.get(i)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("moves")
  void everyTypeIsPublishedWithIdsInPlaceOfRoles(Move logged, Move published) {
    String json = CloudEvents.published(Samples.entry(logged), Samples.CAST).toString();

    assertThat(CloudEvents.read(json)).isEqualTo(Samples.event("ana", "ben", published));
  }

  @ParameterizedTest
  @MethodSource("moves")
  void theLogHoldsNoUserIdAndNoName(Move logged, Move published) {
    assertThat(CloudEvents.logged(Samples.event(logged)))
        .contains("\"triggeredByUserId\":\"inviter\"")
        .doesNotContain("\"ana\"", "\"ben\"", "Ben", "name");
  }

  @Test
  void samplesCoverEveryTypeAndTypesCoverEveryRecord() {
    assertThat(Samples.moves()).extracting(EventType::of).containsOnly(EventType.values());
    assertThat(Arrays.stream(EventType.values()).map(EventType::move))
        .containsExactlyInAnyOrder(
            Arrays.stream(Move.class.getPermittedSubclasses())
                .map(permitted -> permitted.asSubclass(Move.class))
                .<Class<? extends Move>>toArray(Class[]::new));
  }

  @Test
  void envelopeIsAStructuredCloudEvent() {
    ObjectNode event = published(new Move.PartnerSignedCompact("inviter", Samples.NOW, false));

    assertThat(CloudEvents.tree(event.toString()))
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
                   "progress":{
                     "ana":{"stage":2,"status":"IN_PROGRESS"},
                     "ben":{"stage":1,"status":"GATE_PENDING"}}}}
                """));
  }

  @Test
  void viewsGoToMembersOfThatTimeWhoStillAreMembers() {
    LogEntry entry = Samples.entry(new Move.SessionPaused());
    Map<String, ?> views = Map.of("ana", Map.of("version", 3), "cleo", Map.of("version", 4));

    ObjectNode event = CloudEvents.published(entry, Samples.CAST, views);

    assertThat(event.at("/data/views")).isEqualTo(CloudEvents.tree("{\"ana\":{\"version\":3}}"));
  }

  @Test
  void membersGetTheViewsAndNothingElseBesideThePublicEvent() {
    LogEntry entry = Samples.entry(new Move.EmpathyRevealed());
    ObjectNode forMembers = CloudEvents.published(entry, Samples.CAST, Map.of("ben", "his"));

    ((ObjectNode) forMembers.get("data")).remove(CloudEvents.VIEWS);

    assertThat(forMembers).isEqualTo(published(new Move.EmpathyRevealed()));
  }

  @Test
  void firstValidationHasNoCurrentStage() {
    JsonNode data = dataOf(new Move.PartnerStageCompleted(2, true, "inviter", null, null));

    assertThat(data.has("currentStage")).isFalse();
    assertThat(data.get("validated").asBoolean()).isTrue();
  }

  @Test
  void timesAlwaysHaveMilliseconds() {
    JsonNode data = dataOf(new Move.PartnerAdvanced(3, 4, Samples.NOW.minusMillis(120)));

    assertThat(data.get("advancedAt").asText()).isEqualTo("2026-11-23T07:00:00.000Z");
  }

  @Test
  void theErrorNamesTheUnknownType() {
    String json =
        CloudEvents.published(Samples.entry("x.y", "{\"progress\":{}}"), Samples.CAST).toString();

    assertThatThrownBy(() -> CloudEvents.read(json))
        .isInstanceOf(UnknownEventType.class)
        .hasMessage("Event 01936f5e-0000-7000-8000-000000000002 has an unknown type: x.y");
  }

  private static ObjectNode published(Move move) {
    return CloudEvents.published(Samples.entry(move), Samples.CAST);
  }

  private static JsonNode dataOf(Move move) {
    return published(move).get("data");
  }
}
