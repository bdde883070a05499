package io.tandem.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.access.AccessMatrix;
import io.tandem.local.access.AccessRow;
import io.tandem.local.access.SessionRows;
import io.tandem.local.journey.OnSecondStage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Requests that no app sends: {@code -Dtandem.inputs=} of them, chosen by {@code -Dtandem.seed=}.
 * Request n of a seed s is request 0 of the seed s + n.
 */
@OnSecondStage
@Tag("proof")
final class HostileInputTest {
  private static final int INPUTS = Integer.getInteger("tandem.inputs", 1600);
  private static final long SEED = Long.getLong("tandem.seed", 20_260_101);
  private static final int MOST_SHOWN = 10;

  /** With enough inputs there must be some of each kind of answer. */
  private static final Set<Integer> REACHED = Set.of(200, 201, 400, 401, 404, 413);

  private static final int ENOUGH = 2000;

  @Test
  void hostileInputGetsAValidAnswerAndARefusalWritesNothing(LocalStage stage) throws SQLException {
    List<AccessRow> rows = AccessMatrix.rows();
    List<String> oddTokens = OddTokens.of(stage);
    Targets targets = new Targets(stage);
    List<String> complaints = new ArrayList<>();
    Map<Integer, Integer> answers = new TreeMap<>();
    try (Writes writes = new Writes(stage);
        SessionRows sessions = new SessionRows(stage)) {
      Examination examination = new Examination(new RawHttp(stage.uri()), writes, sessions);
      for (long seed = SEED; seed < SEED + INPUTS && complaints.size() < MOST_SHOWN; seed++) {
        Draw draw = Draw.of(seed);
        Target target = targets.next(draw.oneOf(rows));
        HostileRequest request = new HostileInput(draw, oddTokens).of(target);
        RawAnswer answer = examination.send(request);
        answers.merge(answer.status(), 1, Integer::sum);
        List<String> broken = examination.broken(target, request, answer);
        if (!broken.isEmpty()) {
          complaints.add(
              "-Dtandem.seed=%d -Dtandem.inputs=1: %s%n  %s%n  got %s"
                  .formatted(seed, broken, request, answer));
        }
      }
    }
    assertThat(complaints).as("answers by status: " + answers).isEmpty();
    assertThat(INPUTS < ENOUGH ? REACHED : answers.keySet())
        .as("answers by status: " + answers)
        .containsAll(REACHED);
  }
}
