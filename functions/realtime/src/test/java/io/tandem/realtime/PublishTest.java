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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.events.Cast;
import io.tandem.events.Channels;
import io.tandem.fixtures.Sns;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which message goes to which channel. */
@QuarkusTest
@QuarkusTestResource(AblyServer.class)
final class PublishTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = Events.EVENT.toString();

  @BeforeEach
  void ablyAcceptsEverything() {
    AblyServer.startAfresh();
    stubFor(post("/messages").willReturn(AblyAnswers.allPublished(2)));
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
        .containsExactlyInAnyOrder(Events.ANAS, Events.BENS);
  }

  @Test
  void eachMemberGetsTheEventWithTheirCurrentView() throws JsonProcessingException {
    Sns.deliver(Events.ofTwo("canary-ana", "canary-ben"));

    assertThat(AblyRequests.channels().get(Events.BENS))
        .isEqualTo(
            JSON.readTree(
                """
                [{"id": "%s:0", "name": "partner.advanced", "data": {
                  "id": "%s", "sessionId": "%s", "seq": 7, "timestamp": 1795417200120,
                  "triggeredByUserId": "ana", "fromStage": 1, "toStage": 2,
                  "advancedAt": "2026-11-23T07:00:00.120Z",
                  "progress": {"ana": {"stage": 2, "status": "IN_PROGRESS"},
                               "ben": {"stage": 2, "status": "IN_PROGRESS"}},
                  "state": {"text": "canary-ben"}}}]
                """
                    .formatted(ID, ID, Events.SESSION)));
    assertThat(AblyRequests.channelsWith("canary-ben")).containsExactly(Events.BENS);
    assertThat(AblyRequests.channelsWith("canary-ana")).containsExactly(Events.ANAS);
  }

  @Test
  void someoneWhoIsNoLongerAMemberGetsNothing() {
    stubFor(post("/messages").willReturn(AblyAnswers.allPublished(1)));

    Sns.deliver(Events.of(new Cast("ana", "ben", "Ben", null), Map.of("ana", Map.of())))
        .statusCode(204);

    assertThat(AblyRequests.channels()).containsOnlyKeys(Events.ANAS);
  }

  @Test
  void additionsOfALaterReleaseArePassedOn() {
    String event =
        Events.ofTwo()
            .replace("partner.advanced", "partner.thawed")
            .replace("\"stage\":2,\"status\":\"IN_PROGRESS\"", "\"stage\":5,\"status\":\"FROZEN\"")
            .replace("\"data\":{", "\"data\":{\"weather\":{\"ana\":1},");

    Sns.deliver(event).statusCode(204);

    JsonNode message = AblyRequests.messageOn(Events.ANAS);
    assertThat(message.get("name").textValue()).isEqualTo("partner.thawed");
    assertThat(message.at("/data/weather/ana").intValue()).isEqualTo(1);
    assertThat(message.at("/data/progress/ben/status").textValue()).isEqualTo("FROZEN");
  }

  @Test
  void aStateTooLargeForAMessageIsLeftOut() {
    int most = Broadcast.MOST_BYTES_OF_A_STATE - "{\"text\":\"\"}".length();

    Sns.deliver(Events.ofTwo("é".repeat(most / 2), "é".repeat(most / 2) + "xx")).statusCode(204);

    assertThat(AblyRequests.messageOn(Events.ANAS).get("data").has("state")).isTrue();
    assertThat(AblyRequests.messageOn(Events.BENS).get("data").has("state")).isFalse();
  }

  /**
   * Ably accepts 64 KiB, and counts name, data and ids.
   *
   * @see <a href="https://ably.com/docs/platform/pricing/limits#message">limits</a>
   */
  @Test
  void theLargestMessageFits() {
    String ana = "😀".repeat(128);
    String ben = "🙂".repeat(128);
    String text = "😀".repeat(Broadcast.MOST_BYTES_OF_A_STATE / 4 - 5);

    Sns.deliver(
            Events.of(
                new Cast(ana, ben, null, null),
                Map.of(ana, Map.of("text", text), ben, Map.of("text", text))))
        .statusCode(204);

    LoggedRequest request = findAll(postRequestedFor(urlEqualTo("/messages"))).get(0);
    assertThat(AblyRequests.messageOn(Channels.ofUser(ana)).get("data").has("state")).isTrue();
    int moreIdsThatATypeHas = 2 * 128 * 4;
    assertThat(request.getBody().length / 2)
        .as("half of the bytes that were sent for two members")
        .isGreaterThan(Broadcast.MOST_BYTES_OF_A_STATE)
        .isLessThan(64 * 1024 - moreIdsThatATypeHas);
  }

  @Test
  void aRedeliveryIsIdenticalSoThatAblyDropsIt() {
    Sns.deliver(Events.ofTwo());
    Sns.deliver(Events.ofTwo());

    List<String> bodies =
        findAll(postRequestedFor(urlEqualTo("/messages"))).stream()
            .map(LoggedRequest::getBodyAsString)
            .toList();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
  }

  @Test
  void everyUserIdHasItsOwnChannelWhateverItsCharacters() {
    String odd = "auth0|7:%3A/[?rewind=1]*\"é😀 ";

    Sns.deliver(
            Events.of(
                new Cast(odd, "auth0|7", null, null),
                Map.of(odd, "canary", "auth0|7", "another view")))
        .statusCode(204);

    assertThat(AblyRequests.channelsWith("canary")).containsExactly(Channels.ofUser(odd));
    assertThat(AblyRequests.channels()).containsKey("tandem:user:YXV0aDB8Nw");
    assertThat(Channels.ofUser(odd)).matches("tandem:user:[A-Za-z0-9_-]+");
  }
}
