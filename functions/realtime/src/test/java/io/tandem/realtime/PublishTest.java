package io.tandem.realtime;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.verify;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.CloudEvents;
import io.tandem.events.PrivatePart;
import io.tandem.events.SessionEvent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes to which channel. */
@QuarkusTest
@QuarkusTestResource(AblyServer.class)
final class PublishTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = Events.EVENT.toString();

  @BeforeEach
  void ablyTakesEverything() {
    AblyServer.startAfresh();
    stubFor(post("/messages").willReturn(AblyAnswers.allPublished(3)));
  }

  @Test
  void oneRequestCarriesAnEvent() {
    Sns.deliver(Events.ofTwo()).statusCode(204);

    String key =
        Base64.getEncoder().encodeToString(AblyServer.API_KEY.getBytes(StandardCharsets.UTF_8));
    verify(
        1,
        postRequestedFor(urlEqualTo("/messages"))
            .withHeader("Authorization", equalTo("Basic " + key))
            .withHeader("X-Ably-Version", equalTo("3"))
            .withHeader("Content-Type", equalTo("application/json")));
    assertThat(AblyRequests.channels().keySet())
        .containsExactlyInAnyOrder(Events.SESSION_CHANNEL, "tandem:user:ana", "tandem:user:ben");
  }

  @Test
  void theSessionsChannelGetsThePublicDataAndTheEventsId() throws JsonProcessingException {
    Sns.deliver(Events.of(List.of("ana", "ben"), Map.of("ben", PrivatePart.reason("tired"))));

    assertThat(AblyRequests.channels().get(Events.SESSION_CHANNEL))
        .isEqualTo(
            JSON.readTree(
                """
                [{"id": "%s:0", "name": "partner.advanced", "data": {
                  "id": "%s", "sessionId": "%s", "seq": 7, "timestamp": 1795417200120,
                  "triggeredByUserId": "ana", "fromStage": 1, "toStage": 2,
                  "advancedAt": "2026-11-23T07:00:00.120Z",
                  "progress": {"ana": {"stage": 2, "status": "IN_PROGRESS"},
                               "ben": {"stage": 2, "status": "IN_PROGRESS"}}}}]
                """
                    .formatted(ID, ID, Events.SESSION)));
  }

  @Test
  void aPrivatePartGoesToItsMemberAlone() throws JsonProcessingException {
    Sns.deliver(
        Events.of(
            List.of("ana", "ben"),
            Map.of(
                "ana", PrivatePart.reason("canary-for-ana"),
                "ben", PrivatePart.reason("canary-for-ben"))));

    assertThat(AblyRequests.channels().get("tandem:user:ben"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"id": "%1$s:0", "name": "partner.advanced", "data": {
                   "id": "%1$s", "sessionId": "%2$s", "seq": 7, "timestamp": 1795417200120,
                   "triggeredByUserId": "ana", "private": {"ben": {"reason": "canary-for-ben"}}}},
                 {"id": "%1$s:1", "name": "session.updated", "data": {
                   "sessionId": "%2$s", "seq": 7}}]
                """
                    .formatted(ID, Events.SESSION)));
    assertThat(AblyRequests.channelsWith("canary-for-ben")).containsExactly("tandem:user:ben");
    assertThat(AblyRequests.channelsWith("canary-for-ana")).containsExactly("tandem:user:ana");
  }

  @Test
  void whatALaterReleaseHasAddedIsPassedOn() throws JsonProcessingException {
    String event =
        CloudEvents.write(Events.ofTwo())
            .replace("partner.advanced", "partner.thawed")
            .replace("\"stage\":2,\"status\":\"IN_PROGRESS\"", "\"stage\":5,\"status\":\"FROZEN\"")
            .replace("\"data\":{", "\"data\":{\"weather\":{\"ana\":1},");

    Sns.deliver(event).statusCode(204);

    assertThat(AblyRequests.channels().get(Events.SESSION_CHANNEL))
        .isEqualTo(
            JSON.readTree(
                """
                [{"id": "%s:0", "name": "partner.thawed", "data": {
                  "id": "%s", "sessionId": "%s", "seq": 7, "timestamp": 1795417200120,
                  "triggeredByUserId": "ana", "fromStage": 1, "toStage": 2,
                  "advancedAt": "2026-11-23T07:00:00.120Z", "weather": {"ana": 1},
                  "progress": {"ana": {"stage": 5, "status": "FROZEN"},
                               "ben": {"stage": 5, "status": "FROZEN"}}}}]
                """
                    .formatted(ID, ID, Events.SESSION)));
  }

  @Test
  void whoHasNoPrivatePartLearnsThatTheSessionHasChanged() throws JsonProcessingException {
    Sns.deliver(Events.of(List.of("ana", "ben"), Map.of("ben", PrivatePart.reason("tired"))));

    assertThat(AblyRequests.channels().get("tandem:user:ana"))
        .isEqualTo(
            JSON.readTree(
                """
                [{"id": "%s:1", "name": "session.updated", "data": {"sessionId": "%s", "seq": 7}}]
                """
                    .formatted(ID, Events.SESSION)));
  }

  @Test
  void aPrivatePartReachesSomebodyWithoutProgress() {
    Sns.deliver(Events.of(List.of("ana"), Map.of("ben", PrivatePart.reason("canary"))))
        .statusCode(204);

    assertThat(AblyRequests.channelsWith("canary")).containsExactly("tandem:user:ben");
  }

  @Test
  void aRedeliveryIsTheSameToTheLetterSoThatAblyDropsIt() {
    SessionEvent event =
        Events.of(List.of("ana", "ben"), Map.of("ben", PrivatePart.reason("tired")));

    Sns.deliver(event);
    Sns.deliver(event);

    List<String> bodies =
        findAll(postRequestedFor(urlEqualTo("/messages"))).stream()
            .map(LoggedRequest::getBodyAsString)
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
  }

  @Test
  void userIdsOfAnyCharactersHaveAChannelOfTheirOwn() {
    String odd = "auth0|7:%3A/[?rewind=1]*\"é😀 ";
    Sns.deliver(Events.of(List.of(odd, "auth0|7"), Map.of(odd, PrivatePart.reason("canary"))))
        .statusCode(204);

    assertThat(AblyRequests.channelsWith("canary")).containsExactly("tandem:user:" + odd);
    assertThat(AblyRequests.channels()).containsKey("tandem:user:auth0|7");
  }
}
