package io.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Counted;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Rehearsal;
import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import io.tandem.local.settings.StageSettings;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Counted on the wire between the built functions' processes and PostgreSQL. */
final class RoundTripsTest {
  private static final Map<Action, Counted> COUNTED = new EnumMap<>(Action.class);

  @BeforeAll
  static void count() {
    StageSettings settings =
        StageSettings.of(ProjectRoot.find())
            .withPort(0)
            .withConcurrency(1)
            .withQuickStarts()
            .withWorkFolder(ProjectRoot.find().resolve("infra/bench/target/counted"))
            // The tests of the local stage leave them here, ready to start.
            .withBinaries(ProjectRoot.find().resolve("infra/local/target/journey"));
    try (LocalStage stage = LocalStage.start(settings)) {
      // The first time they are cold and have to connect.
      Rehearsal.on(stage, (action, pair) -> new Functions(stage).must(action.on(pair)));
      Rehearsal.on(
          stage, (action, pair) -> COUNTED.put(action, Counted.during(stage, action.on(pair))));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFIRM", "SIGN", "VALIDATE", "ADVANCE"})
  void anActionTakesThreeRoundTripsAndOneOfThemIsItsMark(Action action) {
    assertThat(said(action))
        .satisfiesExactly(
            sql -> assertThat(sql).startsWith("begin; select ").contains(" from lock_session("),
            sql ->
                assertThat(sql)
                    .startsWith("with written as (update sessions set ")
                    .contains("; insert into session_events ")
                    .endsWith("; commit"),
            begins("select from mark_published("));
  }

  @Test
  void aReadTakesOneRoundTrip() {
    assertThat(said(Action.READ))
        .satisfiesExactly(
            sql -> assertThat(sql).startsWith("select ").contains(" from read_session("));
  }

  /** What the function sent in each round trip, before it waited. */
  private static List<String> said(Action action) {
    return Objects.requireNonNull(COUNTED.get(action)).trips().stream()
        .map(trip -> String.join("; ", trip.sql()).replaceAll("\\s+", " ").strip())
        .map(sql -> sql.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static ThrowingConsumer<String> begins(String start) {
    return sql -> assertThat(sql).startsWith(start);
  }
}
