package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real simultaneous requests, answered by simultaneous processes. */
@OnSecondStage
@Tag("proof")
final class TwoAtOnceTest {
  private static final int ROUNDS = Integer.getInteger("tandem.rounds", 200);
  private static final String SIGN = "{\"agreed\":true}";
  private static final String RIGHT = "{\"validated\":true}";

  @Test
  void bothSignAtOnceAndBothMoveOnce(LocalStage stage) {
    Conversation two = Conversation.joined(stage);
    Copies.unsign(two, stage);
    for (Copy copy : Copies.of(two, ROUNDS, stage)) {
      List<Answer> answers =
          atOnce(
              post(two.ana, copy, "/compact/sign", SIGN),
              post(two.ben, copy, "/compact/sign", SIGN));

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(answers)
          .extracting(answer -> answer.data().at("/state/compact/partnerSignedAt").isNull())
          .containsExactlyInAnyOrder(true, false);
      bothAreAt(1, newEvents(two, copy, 2, "partner.signed_compact", "partner.signed_compact"));
    }
    assertThat(stage.functions().warm("sign-compact")).isGreaterThan(1);
  }

  @Test
  void bothValidateAtOnceAndBothMoveOnceWithAMessageEach(LocalStage stage) {
    Conversation two = Conversation.revealed(stage);
    for (Copy copy : Copies.of(two, ROUNDS, stage)) {
      List<Answer> answers =
          atOnce(
              post(two.ana, copy, "/empathy/validate", RIGHT),
              post(two.ben, copy, "/empathy/validate", RIGHT));

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(answers)
          .extracting(answer -> answer.data().get("transition").isObject())
          .containsExactlyInAnyOrder(true, false);
      bothAreAt(
          3,
          newEvents(
              two,
              copy,
              8,
              "empathy.status_updated",
              "partner.stage_completed",
              "empathy.status_updated",
              "partner.stage_completed"));
      for (Phone phone : List.of(two.ana, two.ben)) {
        assertThat(state(phone, copy).get("messages"))
            .extracting(message -> message.get("kind").asText())
            .containsExactly("TO_BE_HEARD", "TO_THE_OTHERS_EYES", "TO_THE_NEEDS");
      }
    }
  }

  @Test
  void bothAdvanceAtOnceAndEachMovesOnce(LocalStage stage) {
    Conversation two = Conversation.readyForStage4(stage);
    for (Copy copy : Copies.of(two, ROUNDS, stage)) {
      List<Answer> answers =
          atOnce(
              post(two.ana, copy, "/stages/advance", "{\"fromStage\":3}"),
              post(two.ben, copy, "/stages/advance", "{\"fromStage\":3}"));

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      bothAreAt(4, newEvents(two, copy, 18, "partner.advanced", "partner.advanced"));
    }
  }

  @Test
  void oneMemberAdvancingThreeTimesMovesOnce(LocalStage stage) {
    Conversation two = Conversation.readyForStage4(stage);
    for (Copy copy : Copies.of(two, ROUNDS, stage)) {
      List<Answer> answers =
          atOnce(
              post(two.ana, copy, "/stages/advance", "{\"fromStage\":3}"),
              post(two.ana, copy, "/stages/advance", "{\"fromStage\":3}"),
              post(two.ana, copy, "/stages/advance", "{\"fromStage\":3}"));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409, 409);
      newEvents(two, copy, 18, "partner.advanced");
    }
  }

  @Test
  void onlyOneOfThreeStrangersAccepts(LocalStage stage) {
    Conversation two = Conversation.invited(stage);
    List<Phone> strangers =
        Stream.of("Cleo", "Dana", "Eli").map(name -> new Phone(stage.uri(), name)).toList();
    for (Copy copy : Copies.of(two, ROUNDS, stage)) {
      String accept = "/invitations/" + copy.invitation() + "/accept";

      List<Answer> answers =
          atOnce(
              strangers.get(0).postAsync(accept, null),
              strangers.get(1).postAsync(accept, null),
              strangers.get(2).postAsync(accept, null));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 404, 404);
      Phone winner =
          strangers.get(IntStream.range(0, 3).filter(i -> answers.get(i).status() == 200).sum());
      assertThat(state(two.ana, copy).at("/partner/id").asText()).isEqualTo(winner.userId);
      newEvents(two, copy, 1, "session.joined");
    }
  }

  private static CompletableFuture<Answer> post(
      Phone phone, Copy copy, String path, @Nullable String body) {
    return phone.postAsync("/sessions/" + copy.session() + path, body);
  }

  @SafeVarargs
  private static List<Answer> atOnce(CompletableFuture<Answer>... calls) {
    return Arrays.stream(calls).map(CompletableFuture::join).toList();
  }

  private static JsonNode state(Phone phone, Copy copy) {
    return must(phone.get("/sessions/" + copy.session() + "/state"));
  }

  private static void bothAreAt(int stage, List<JsonNode> events) {
    JsonNode progress = events.get(events.size() - 1).at("/data/progress");
    assertThat(progress).hasSize(2);
    assertThat(progress).allSatisfy(it -> assertThat(it.get("stage").asInt()).isEqualTo(stage));
  }

  private static List<JsonNode> newEvents(Conversation two, Copy copy, int after, String... types) {
    JsonNode page = must(two.ana.get("/sessions/" + copy.session() + "/events?after=" + after));
    List<JsonNode> events = StreamSupport.stream(page.get("events").spliterator(), false).toList();
    assertThat(events).extracting(event -> event.get("type").asText()).containsExactly(types);
    assertThat(events)
        .extracting(event -> event.at("/data/seq").asInt())
        .isEqualTo(IntStream.rangeClosed(after + 1, after + types.length).boxed().toList());
    return events;
  }
}
