package io.tandem.local.rates;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.access.AccessRow;
import io.tandem.local.access.Scenes;
import io.tandem.local.access.SessionRows;
import io.tandem.local.journey.Copies.Copy;
import io.tandem.local.journey.Phone;
import io.tandem.local.journey.Phone.Answer;
import io.tandem.local.journey.RealStage;
import io.tandem.local.journey.WarmStart;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template's limits for one caller per minute and per day. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RatesTest {
  private static final int A_MINUTE = 120;
  private static final int A_DAY = 50;
  private static final int SECONDS_A_DAY = 86_400;

  private final LocalStage limited;
  private final Scenes scenes;
  private final Counts counts;
  private final SessionRows rows;

  RatesTest() throws SQLException {
    limited =
        LocalStage.start(
            StageSettings.of(ProjectRoot.find())
                .withPort(0)
                .withConcurrency(2)
                .withQuickStarts()
                .withWorkFolder(ProjectRoot.find().resolve("infra/local/target/limited"))
                .withBinaries(RealStage.FOLDER));
    scenes = new Scenes(limited);
    counts = new Counts(limited);
    rows = new SessionRows(limited);
    WarmStart.of(limited);
  }

  @AfterAll
  void close() throws SQLException {
    try (limited;
        rows) {
      counts.close();
    }
  }

  @Test
  void aCommandAboveTheMinutesLimitIsRefusedAndNothingIsDone() {
    Phone ana = new Phone(limited.uri(), "Ana");
    Phone other = new Phone(limited.uri(), "Ben");
    String session = opened(ana);
    for (int i = 1; i < A_MINUTE; i++) {
      must(draft(ana, session, i));
    }
    String before = rows.of(session);

    assertTooOften(draft(ana, session, 0), 60);
    assertTooOften(draft(ana, session, 0), 60);

    assertThat(rows.of(session)).isEqualTo(before);
    must(ana.get("/sessions/" + session + "/state"));
    opened(other);
    // The refused command did not count, so there is room as soon as one is a minute old.
    counts.aMinutePassesSinceTheFirst(ana);
    must(draft(ana, session, 1));
    assertTooOften(draft(ana, session, 2), 60);
    counts.aMinutePasses(ana);
    must(draft(ana, session, 2));
  }

  @Test
  void readsNeverCount() {
    Phone ana = new Phone(limited.uri(), "Ana");
    String session = opened(ana);
    for (int i = 0; i < A_MINUTE; i++) {
      must(ana.get("/sessions/" + session + "/state"));
    }

    must(draft(ana, session, 1));
  }

  @Test
  void commandsRefusedForTheirContentCountToo() {
    Phone ana = new Phone(limited.uri(), "Ana");
    String session = opened(ana);
    counts.add(ana, A_MINUTE - 2);

    assertThat(ana.post("/sessions/" + session + "/pause", null).code())
        .isEqualTo("SESSION_NOT_ACTIVE");

    assertTooOften(ana.post("/sessions/" + session + "/pause", null), 60);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.tandem.local.access.AccessMatrix#rows")
  void everyCommandCountsAndNoRead(AccessRow row) {
    Scenes.Open open = (row.isErasing() ? scenes.others() : scenes).open(row);
    Phone caller = open.scene().phone(open.role());
    String session = open.scene().session();
    counts.add(caller, A_MINUTE);
    String before = rows.of(session);
    try {
      Answer answer =
          caller.call(
              row.method(), row.path(new Copy(session, open.scene().two().invitation)), row.body());

      if (row.method().equals("GET")) {
        must(answer);
      } else {
        assertTooOften(answer, 60);
      }
      assertThat(rows.of(session)).isEqualTo(before);
    } finally {
      counts.aMinutePasses(caller);
    }
  }

  @Test
  void aRateRefusalIsNotKeptUnderAKeyAndARepeatCountsAsACommand() {
    Phone ana = new Phone(limited.uri(), "Ana");
    JsonNode first = must(ana.post("/sessions", NAMED, "first"));
    counts.add(ana, A_MINUTE - 1);

    assertTooOften(ana.post("/sessions", NAMED, "first"), 60);
    assertTooOften(ana.post("/sessions", NAMED, "second"), 60);
    counts.aMinutePasses(ana);

    Answer repeated = ana.post("/sessions", NAMED, "first");
    assertThat(repeated.replayed()).isTrue();
    assertThat(must(repeated).get("invitationId")).isEqualTo(first.get("invitationId"));
    Answer second = ana.post("/sessions", NAMED, "second");
    assertThat(second.replayed()).isFalse();
    assertThat(second.status()).isEqualTo(201);
    counts.add(ana, A_MINUTE - 3);
    assertThat(ana.post("/sessions", NAMED, "first").replayed()).isTrue();
    assertTooOften(ana.post("/sessions", NAMED, "first"), 60);
  }

  @Test
  void aSessionAboveTheDaysLimitIsNotOpened() {
    Phone ana = new Phone(limited.uri(), "Ana");
    IntStream.rangeClosed(1, A_DAY).forEach(i -> must(ana.post("/sessions", NAMED, "key" + i)));
    assertThat(sessions(ana)).isEqualTo(A_DAY);

    assertTooOften(ana.post("/sessions", NAMED, "more"), SECONDS_A_DAY);

    assertThat(sessions(ana)).isEqualTo(A_DAY);
    assertThat(ana.post("/sessions", NAMED, "key1").replayed()).as("opens nothing").isTrue();
    opened(new Phone(limited.uri(), "Ben"));
    counts.aDayPassesSinceTheFirstSession(ana);
    assertThat(ana.post("/sessions", NAMED, "more").status()).isEqualTo(201);
    assertTooOften(ana.post("/sessions", NAMED, "another"), SECONDS_A_DAY);
  }

  @Test
  void aLockedSessionHoldsUpNothingElseOfTheCaller() throws Exception {
    Phone ana = new Phone(limited.uri(), "Ana");
    String held = opened(ana);
    String other = opened(ana);
    // Once to start the processes, which takes a while.
    isHeldUpAlone(held, other, ana);

    assertThat(isHeldUpAlone(held, other, ana)).isTrue();
  }

  private boolean isHeldUpAlone(String held, String other, Phone ana) throws Exception {
    CompletableFuture<Answer> waiting;
    boolean alone;
    try (Counts holder = new Counts(limited);
        AutoCloseable hold = holder.hold(held)) {
      waiting = ana.send("PUT", path(held), message(1), null);
      await().until(holder::isWaitedFor);
      must(draft(ana, other, 2));
      opened(ana);
      alone = !waiting.isDone();
    }
    waiting.join();
    return alone;
  }

  private static final String NAMED = "{\"inviteName\":\"Benny\"}";

  private static String opened(Phone phone) {
    return must(phone.post("/sessions", NAMED)).at("/state/session/id").asText();
  }

  private static Answer draft(Phone phone, String session, int number) {
    return phone.call("PUT", path(session), message(number));
  }

  private static String path(String session) {
    return "/sessions/" + session + "/invitation/message";
  }

  private static String message(int number) {
    return "{\"message\":\"draft %s\"}".formatted(number);
  }

  private static int sessions(Phone phone) {
    return must(phone.get("/sessions?limit=100")).get("items").size();
  }

  private static void assertTooOften(Answer answer, int mostSeconds) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("RATE_LIMITED");
    assertThat(answer.replayed()).isFalse();
    assertThat(Integer.parseInt(Objects.requireNonNull(answer.headers().get("retry-after")).get(0)))
        .isBetween(1, mostSeconds);
  }
}
