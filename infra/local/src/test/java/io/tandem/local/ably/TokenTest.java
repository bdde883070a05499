package io.tandem.local.ably;

import static io.tandem.local.ably.StartedAbly.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.PlainJWT;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokenTest {
  private static final StartedAbly ABLY = StartedAbly.start();
  private static final TestClient CLIENT = ABLY.client();
  private static final String ANNS = "tandem:user:ann";
  private static final String EVERYTHING = "{\"*\":[\"*\"]}";

  @AfterAll
  static void stop() {
    ABLY.close();
  }

  @Test
  void tokenIsAcceptedPlainInBase64OrInTheQuery() throws IOException {
    String token = anns().text();
    String base64 = Base64.getEncoder().encodeToString(token.getBytes(UTF_8));

    assertThat(listening(ANNS, token).statusCode()).isEqualTo(200);
    assertThat(listening(ANNS, base64).statusCode()).isEqualTo(200);
    assertThat(Listener.answer(stream(ANNS) + "&accessToken=" + token).statusCode()).isEqualTo(200);
  }

  @Test
  void listenerCannotPublish() throws IOException {
    String token = anns().text();

    assertRefused(publish(ANNS, token, "{\"data\":\"x\"}"), 401, 40160);
    JsonNode batch =
        TestClient.json(
            CLIENT.post(
                "/ably/messages?accessToken=" + token,
                "{\"channels\":\"" + ANNS + "\",\"messages\":{\"data\":\"x\"}}",
                "X-Ably-Version",
                "3"));
    assertThat(batch.at("/0/results/0/error/code").asInt()).isEqualTo(40160);
    assertThat(ABLY.messages(ANNS)).isEmpty();
  }

  @Test
  void listenerCannotHearMessagesForAnotherUser() throws IOException {
    assertRefused(listening("tandem:user:ben", anns().text()), 401, 40160);
    assertRefused(listening(ANNS + ":more", anns().text()), 401, 40160);
  }

  @Test
  void tokenCannotDoMoreThanItsSigningKey() throws IOException {
    String token = token(ABLY.keys().subscribe(), EVERYTHING).text();

    assertThat(listening(ANNS, token).statusCode()).isEqualTo(200);
    assertRefused(publish(ANNS, token, "{\"data\":\"x\"}"), 401, 40160);
    assertRefused(listening("other:user:ann", token), 401, 40160);
  }

  @Test
  void tokenExpires() throws IOException {
    String token = anns().expiresAfter(Duration.ofMinutes(5)).text();
    assertThat(listening(ANNS, token).statusCode()).isEqualTo(200);

    ABLY.clock().move(Duration.ofMinutes(5));

    assertRefused(listening(ANNS, token), 401, 40142);
  }

  @Test
  void tokenFromTheFutureIsRefused() throws IOException {
    Duration clocksDiffer = Duration.ofSeconds(30);
    assertThat(listening(ANNS, anns().issuedLater(clocksDiffer).text()).statusCode())
        .isEqualTo(200);

    String early = anns().issuedLater(Duration.ofMinutes(2)).text();

    assertRefused(listening(ANNS, early), 401, 40140);
  }

  @Test
  void tamperedTokenIsRefused() throws IOException {
    String[] bens =
        token(ABLY.keys().subscribe(), capability("tandem:user:ben")).text().split("\\.");
    String[] anns = anns().text().split("\\.");

    assertRefused(listening(ANNS, bens[0] + "." + anns[1] + "." + bens[2]), 401, 40144);
    assertRefused(
        listening(ANNS, anns().withSecret(UUID.randomUUID().toString()).text()), 401, 40144);
    assertRefused(
        listening(ANNS, anns().withKeyName(ABLY.keys().status().name()).text()), 401, 40144);
    assertRefused(listening(ANNS, new PlainJWT(anns().claims()).serialize()), 401, 40144);
  }

  @Test
  void tokenOfAnUnknownKeyIsRefused() throws IOException {
    assertRefused(listening(ANNS, anns().withKeyName("tandem.other").text()), 401, 40101);
  }

  @Test
  void incompleteTokenIsRefused() throws IOException {
    for (TestToken token :
        new TestToken[] {
          anns().withKeyName(null),
          anns().claim("iat", null),
          anns().claim("exp", null),
          anns().claim("x-ably-capability", null),
          anns().claim("x-ably-capability", 1),
          anns().claim("x-ably-capability", "nonsense"),
          anns().claim("x-ably-capability", "[]"),
          anns().claim("x-ably-clientId", 1)
        }) {
      assertRefused(listening(ANNS, token.text()), 401, 40144);
    }
    assertRefused(listening(ANNS, "a.b.c"), 401, 40144);
    assertRefused(listening(ANNS, "?"), 401, 40101);
  }

  @Test
  void messageBelongsToItsPublisherOrToNobody() throws IOException {
    String channel = "tandem:clients";
    TestToken token = token(ABLY.keys().publish(), EVERYTHING);
    String ann = token.claim("x-ably-clientId", "ann").text();
    String anybody = token.claim("x-ably-clientId", "*").text();

    assertThat(publish(channel, ann, "{\"id\":\"1\"}").statusCode()).isEqualTo(201);
    assertThat(publish(channel, ann, "{\"id\":\"2\",\"clientId\":\"ann\"}").statusCode())
        .isEqualTo(201);
    assertRefused(publish(channel, ann, "{\"clientId\":\"ben\"}"), 400, 40012);
    assertRefused(publish(channel, token.text(), "{\"clientId\":\"ben\"}"), 400, 40012);
    assertThat(publish(channel, anybody, "{\"id\":\"3\",\"clientId\":\"ben\"}").statusCode())
        .isEqualTo(201);
    assertThat(publish(channel, token.text(), "{\"id\":\"4\"}").statusCode()).isEqualTo(201);

    assertThat(ABLY.messages(channel))
        .extracting(message -> message.path("clientId").asText("nobody"))
        .containsExactly("ann", "ann", "ben", "nobody");
  }

  private static TestToken anns() {
    return token(ABLY.keys().subscribe(), capability(ANNS));
  }

  private static TestToken token(AblyKey key, String capability) {
    return TestToken.of(key, capability, ABLY.clock());
  }

  private static String capability(String channel) {
    return "{\"" + channel + "\":[\"subscribe\"]}";
  }

  private static HttpResponse<byte[]> listening(String channel, String token) throws IOException {
    return Listener.answer(stream(channel), "Authorization", "Bearer " + token);
  }

  private static HttpResponse<byte[]> publish(String channel, String token, String message)
      throws IOException {
    return CLIENT.post(messages(channel), message, "Authorization", "Bearer " + token);
  }

  private static String stream(String channel) {
    return CLIENT.address() + "/ably/sse?v=3&channels=" + channel;
  }

  private static String messages(String channel) {
    return "/ably/channels/" + channel + "/messages";
  }
}
