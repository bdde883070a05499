package io.tandem.actions;

import static io.tandem.actions.Assert.done;
import static io.tandem.actions.Assert.invalid;
import static io.tandem.actions.Assert.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.actions.Api.Answer;
import io.tandem.fixtures.Sql;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@HttpTest
final class EdgeRulesTest {

  @Test
  void aTokenWithoutAValidSubIsUnauthorized() {
    refused(opening(Map.of("name", "Ana")), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", " ")), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", "x".repeat(129))), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", "a\u0000b")), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", "a\nb")), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", "a\uffffb")), 401, "UNAUTHORIZED");
    refused(opening(Map.of("sub", "erased-" + UUID.randomUUID())), 401, "UNAUTHORIZED");
    assertThat(opening(Map.of("sub", " ")).body().path("message").asText())
        .as("as in API Gateway's own 401")
        .isEqualTo("Unauthorized");
    assertThat(opening(Map.of("sub", "Erased-x")).status()).isEqualTo(201);
    assertThat(opening(Map.of("sub", "𝄞".repeat(128))).status()).isEqualTo(201);
  }

  private static Answer opening(Map<String, String> claims) {
    return Api.send(Api.event(claims, "POST", "/sessions", "{\"inviteName\":\"Ben\"}", Map.of()));
  }

  @Test
  void theGivenNameIsPreferredToTheFullName() {
    Answer opened = opening(Map.of("sub", "dana", "given_name", "Da\u0000na", "name", "Dana Doe"));

    assertThat(opened.data().at("/state/invitation/inviterName").asText()).isEqualTo("Dana");
    Answer blank = opening(Map.of("sub", "dana", "given_name", " ", "name", "Dana Doe"));
    assertThat(blank.data().at("/state/invitation/inviterName").asText()).isEqualTo("Dana Doe");
  }

  @Test
  void forbiddenCharactersAreLeftOutOfATokensName() {
    Answer opened = opening(Map.of("sub", "dana", "name", "\u202eDa\n\ufffe\u2066na\u200f"));

    assertThat(opened.data().at("/state/invitation/inviterName").asText()).isEqualTo("Dana\u200f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "null", "1", "\"x\"", "{\"inviteName\":\"a\"} x", "{\"inviteName\":"})
  void aBodyThatIsNotAJsonObjectIsRefused(String body) {
    invalid(open(body), "body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"inviteName\":null}",
        "{\"inviteName\":7}",
        "{\"inviteName\":true}",
        "{\"inviteName\":[\"a\"]}",
        "{\"inviteName\":\"\"}",
        "{\"inviteName\":\"  \"}",
        "{\"inviteName\":\"a\\u0000b\"}",
        "{\"inviteName\":\"\\ud800\"}",
        "{\"inviteName\":\"a\\rb\"}",
        "{\"inviteName\":\"a\\u007f\"}",
        "{\"inviteName\":\"a\\u0085\"}",
        "{\"inviteName\":\"a\\ufffe\"}",
        "{\"inviteName\":\"\\uffff\"}",
        "{\"inviteName\":\"\\ufdd0\"}",
        "{\"inviteName\":\"\\udbff\\udfff\"}",
        "{\"inviteName\":\"\\u202aBen\"}",
        "{\"inviteName\":\"\\u202eneB\"}",
        "{\"inviteName\":\"\\u2066Ben\\u2069\"}"
      })
  void theFieldAtFaultIsNamed(String body) {
    invalid(open(body), "inviteName");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0000", "\\u0001", "\\r\\n", "\\u001f", "\\u007f", "\\u009f", "\\ufffe", "\\uffff"
      })
  void aTextWithControlCharactersOrThoseThatSqsRejectsIsRefused(String refused) {
    invalid(drafted(refused), "message");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\n\\t",
        " ",
        "\\u00a0",
        "\\u2028",
        "\\u200e\\u200f",
        "\\u202e\\u2066",
        "\\ufffc",
        "\\ufffd",
        "\\ud83d\\ude00"
      })
  void aTextMayHoldAllOtherCharacters(String written) {
    done(drafted(written));
  }

  private static Answer drafted(String escaped) {
    Two two = Two.opened();
    return two.as(two.ana, "PUT", "/invitation/message", "{\"message\":\"a" + escaped + "b\"}");
  }

  @Test
  void limitsCountCodePoints() {
    assertThat(open("{\"inviteName\":\"" + "𝄞".repeat(100) + "\"}").status()).isEqualTo(201);
    invalid(open("{\"inviteName\":\"" + "𝄞".repeat(101) + "\"}"), "inviteName");
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(open("{\"inviteName\":\"Ben\",\"more\":{\"x\":1}}").status()).isEqualTo(201);
  }

  @Test
  void aBodyMayHave16KiB() {
    String rest = "{\"inviteName\":\"Ben\",\"more\":\"\"}";

    String largest =
        "{\"inviteName\":\"Ben\",\"more\":\"" + "x".repeat(16384 - rest.length()) + "\"}";

    assertThat(open(largest).status()).isEqualTo(201);
    refused(open(largest + " "), 413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void theLimitHoldsForActionsThatReadNoBodyToo() {
    Two two = Two.joined();
    String large = "x".repeat(16385);

    refused(two.as(two.ana, "POST", "/gates/needsShared", large), 413, "PAYLOAD_TOO_LARGE");
    refused(two.as(two.ana, "POST", "/empathy/context/viewed", large), 413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void aBodyMayComeInBase64() {
    ObjectNode event = Api.event(Map.of("sub", "ana"), "POST", "/sessions", null, Map.of());
    event
        .put("isBase64Encoded", true)
        .put(
            "body",
            Base64.getEncoder()
                .encodeToString("{\"inviteName\":\"Bén\"}".getBytes(StandardCharsets.UTF_8)));

    assertThat(Api.send(event).data().at("/state/invitation/name").asText()).isEqualTo("Bén");
  }

  @Test
  void bytesThatAreNotTextAreRefusedAndCountedAsSent() {
    byte[] bytes = new byte[16384];
    Arrays.fill(bytes, (byte) 0xff);
    ObjectNode event = Api.event(Map.of("sub", "ana"), "POST", "/sessions", null, Map.of());
    event.put("isBase64Encoded", true).put("body", Base64.getEncoder().encodeToString(bytes));

    invalid(Api.send(event), "body");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedEvenIfTheActionReadsNoBody() {
    Two two = Two.joined();

    for (String path : List.of("/gates/needsShared", "/empathy/context/viewed")) {
      ObjectNode event =
          Api.event(
              Map.of("sub", two.ana), "POST", "/sessions/" + two.session + path, null, Map.of());
      event.put("isBase64Encoded", true).put("body", "w/8=");

      invalid(Api.send(event), "body");
    }
  }

  /** What the gateway may turn invalid UTF-8 into, in a body that it passes on as text. */
  @Test
  void aReplacementCharacterThatMayStandForLostBytesIsRefused() {
    String body = "{\"inviteName\":\"B\ufffdn\"}";
    ObjectNode event = Api.event(Map.of("sub", "ana"), "POST", "/sessions", null, Map.of());
    event
        .put("isBase64Encoded", true)
        .put("body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));

    invalid(open(body), "body");
    invalid(Api.send(event), "body");
    assertThat(open("{\"inviteName\":\"B\\ufffdn\"}").status()).isEqualTo(201);
  }

  @Test
  void anIdIsACanonicalUuidAndNothingElse() {
    Two two = Two.joined();
    String id = two.session;

    assertThat(id).startsWith("0");
    done(state(two, id));
    done(state(two, id.toUpperCase(Locale.ROOT)));
    for (String other :
        List.of(
            "%2B" + id.substring(1),
            "%D9%A0" + id.substring(1),
            "%7B" + id + "%7D",
            "urn:uuid:" + id,
            id.replace("-", ""),
            id.substring(1),
            "1-1-1-1-1",
            "%20" + id,
            id + "%0A")) {
      refused(state(two, other), 404, "NOT_FOUND");
    }
  }

  private static Answer state(Two two, String id) {
    return Api.call(two.ana, "GET", "/sessions/" + id + "/state", null);
  }

  @Test
  void theBodyIsCheckedBeforeTheSession() {
    Two two = Two.joined();

    invalid(two.as("cleo", "POST", "/compact/sign", "{}"), "agreed");
    invalid(two.as("cleo", "POST", "/gates/nonsense", null), "gate");
    refused(two.as("cleo", "POST", "/compact/sign", "{\"agreed\":true}"), 404, "NOT_FOUND");
  }

  @Test
  void anInternalFailureRevealsNothingAndChangesNothing() {
    Two two = Two.joined();
    Answer failed;
    Sql.run(
        "alter table session_events add constraint broken check (session_id <> '"
            + two.session
            + "') not valid");
    try {
      failed = two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":true}");
    } finally {
      Sql.run("alter table session_events drop constraint broken");
    }

    refused(failed, 500, "INTERNAL_ERROR");
    assertThat(failed.message()).contains("req-1").doesNotContain("constraint", "sql");
    assertThat(two.state(two.ben).at("/compact/mySignedAt").isNull()).isTrue();
    done(two.as(two.ben, "POST", "/compact/sign", "{\"agreed\":true}"));
  }

  private static Answer open(String body) {
    return Api.call("ana", "POST", "/sessions", body);
  }
}
