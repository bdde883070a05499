package io.tandem.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.tandem.actions.Assert.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@HttpTest
final class PublishingTest extends SnsTest {

  @Test
  void anActionsEventsArePublishedInOrderWithinItsInvocation() {
    Two two = Two.revealed();
    done(two.as(two.ana, "POST", "/empathy/validate", "{\"validated\":true}"));
    sns.resetRequests();

    done(two.as(two.ben, "POST", "/empathy/validate", "{\"validated\":true}"));

    List<Published> published = Published.of(two.session, sns);
    assertThat(published)
        .extracting(Published::attributes)
        .containsExactly(
            attributes("public", "empathy.status_updated", "false", "11"),
            attributes("members", "empathy.status_updated", "false", "11"),
            attributes("public", "partner.stage_completed", "true", "12"),
            attributes("members", "partner.stage_completed", "true", "12"));
    assertThat(sns.getAllServeEvents()).as("one request for all").hasSize(1);
    assertThat(unpublished(two)).isZero();
  }

  private static Map<String, String> attributes(
      String audience, String type, String push, String seq) {
    return Map.of("audience", audience, "type", type, "push", push, "seq", seq);
  }

  @Test
  void viewsGoOnlyToTheAudienceOfMembers() {
    Two two = Two.joined();

    JsonNode answered = done(two.sign());

    JsonNode views = last(two, "members").get("views");
    assertThat(views.get(two.ben)).isEqualTo(answered.get("state"));
    assertThat(views.get(two.ana)).isEqualTo(two.state(two.ana));
    assertThat(views).hasSize(2);
    assertThat(last(two, "public").has("views")).isFalse();
  }

  private JsonNode last(Two two, String audience) {
    List<Published> published = Published.of(two.session, audience, sns);
    return published.get(published.size() - 1).data();
  }

  @Test
  void nobodysPhoneRingsWhileTheInviterIsAlone() {
    Two two = Two.invited();

    assertThat(Published.of(two.session, sns).get(0).attributes()).containsEntry("push", "false");
  }

  @Test
  void noPrivateTextIsInAnAttributeOrAPublicMessage() {
    Two two = Two.revealed();

    done(
        two.as(
            two.ana, "POST", "/empathy/validate", "{\"validated\":false,\"feedback\":\"c4n4ry\"}"));

    assertThat(last(two, "members").at("/views/" + two.ben).toString()).contains("c4n4ry");
    assertThat(last(two, "members").at("/views/" + two.ana).toString()).doesNotContain("c4n4ry");
    assertThat(Published.of(two.session, "public", sns).toString()).doesNotContain("c4n4ry");
    assertThat(Published.of(two.session, sns))
        .allSatisfy(
            it -> assertThat(it.attributes()).containsOnlyKeys("audience", "type", "push", "seq"));
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(429),
        aResponse().withStatus(403).withBody("<ErrorResponse/>"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withStatus(200).withFixedDelay(20_000));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailingSnsChangesNoAnswerAndTheEventStaysInTheOutbox(ResponseDefinitionBuilder failure) {
    Two two = Two.joined();
    sns.stubFor(any(anyUrl()).willReturn(failure));

    assertThat(done(two.sign()).at("/state/progress/me/stage").asInt()).isEqualTo(1);

    assertThat(unpublished(two)).isEqualTo(1);
  }
}
