package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.faults.FaultMode;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.journey.OnSecondStage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each part is broken in each way, during several conversations. The first four of the sixteen
 * faults have each part and each way once; {@code -Dtandem.faults=} says how many are played.
 */
@Tag("proof")
@OnSecondStage
@TestMethodOrder(OrderAnnotation.class)
final class FaultMatrixTest {
  private static final int PAIRS = 3;
  private static final int FAULTS = Integer.getInteger("tandem.faults", 16);

  /** Diagonal after diagonal of the matrix. */
  static Stream<Arguments> partsInSomeWay() {
    FaultTarget[] targets = FaultTarget.values();
    List<FaultMode> modes =
        Arrays.stream(FaultMode.values()).filter(mode -> mode != FaultMode.NONE).toList();
    return IntStream.range(0, modes.size())
        .boxed()
        .flatMap(
            diagonal ->
                IntStream.range(0, targets.length)
                    .mapToObj(
                        row ->
                            Arguments.of(targets[row], modes.get((row + diagonal) % modes.size()))))
        .limit(FAULTS);
  }

  @ParameterizedTest
  @Order(1)
  @MethodSource("partsInSomeWay")
  void despiteFaultsNoAnswerIsWrongAndEverythingIsDelivered(
      FaultTarget target, FaultMode mode, LocalStage stage) {
    Seed seed = Seed.given();
    seed.named(
        () -> {
          int before = stage.faults().strikes(target);
          List<Walk> walks = walk(stage, seed, target, mode);
          assertThat(stage.faults().strikes(target)).as("faults met").isGreaterThan(before);
          new Settling(stage).of(walks);

          walks.forEach(new Deliveries(stage)::areRight);
          if (losesNoPush(target, mode)) {
            walks.forEach(
                walk ->
                    new Settling(stage)
                        .until(() -> new Deliveries(stage).theLastRingArrived(walk)));
          }
        });
  }

  @Test
  @Order(2)
  void functionsRecoverFromARestartOfTheDatabaseByThemselves(LocalStage stage) {
    Seed seed = Seed.given();
    seed.named(
        () -> {
          List<Walk> walks =
              Walks.atOnce(
                  PAIRS,
                  number -> {
                    Random random = seed.random(number);
                    Caller caller = new JudgingCaller(Ledger.of(stage), random, true);
                    return Walk.go(
                        stage.uri(), random, number == 0 ? restarting(stage, caller) : caller);
                  },
                  () -> true);
          new Settling(stage).of(walks);

          walks.forEach(new Deliveries(stage)::areRight);
        });
  }

  /** Restarts the database now and then, while others use it. */
  private static Caller restarting(LocalStage stage, Caller caller) {
    AtomicInteger moves = new AtomicInteger();
    return move -> {
      if (moves.incrementAndGet() % 12 == 0) {
        stage.restartDatabase();
      }
      return caller.make(move);
    };
  }

  private static List<Walk> walk(LocalStage stage, Seed seed, FaultTarget target, FaultMode mode) {
    stage.faults().seed(seed.value());
    stage.faults().set(target, mode, rate(target, mode));
    try {
      return Walks.atOnce(
          PAIRS,
          number -> {
            Random random = seed.random(number);
            boolean mayFail = target == FaultTarget.POSTGRES;
            return Walk.go(
                stage.uri(), random, new JudgingCaller(Ledger.of(stage), random, mayFail));
          },
          () -> true);
    } finally {
      stage.faults().mend(target);
    }
  }

  /** One answer takes several calls of PostgreSQL, and a call that hangs keeps others waiting. */
  private static double rate(FaultTarget target, FaultMode mode) {
    if (target == FaultTarget.POSTGRES) {
      return mode == FaultMode.HANG ? 0.02 : 0.1;
    }
    return mode == FaultMode.HANG ? 0.1 : 0.5;
  }

  /**
   * If Expo does not answer, or PostgreSQL fails, after a push was claimed, the push may have been
   * sent and is not repeated. A user whom Ably does not report counts as absent and is rung.
   */
  private static boolean losesNoPush(FaultTarget target, FaultMode mode) {
    return switch (target) {
      case SNS, ABLY -> true;
      case EXPO -> mode == FaultMode.ERROR || mode == FaultMode.THROTTLE;
      case POSTGRES -> false;
    };
  }
}
