package io.tandem.local.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** What an operator does after an outage: waits for the relay, and redrives the dead letters. */
record Settling(LocalStage stage) {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** Waits until all events of these walks have been published and have arrived. */
  void of(List<Walk> walks) {
    patiently()
        .untilAsserted(
            () -> {
              assertThat(relayed()).as("the relay answers 200").isTrue();
              assertThat(walks.stream().flatMap(this::unpublished))
                  .as("committed but not published")
                  .isEmpty();
            });
    until(
        () ->
            assertThat(walks.stream().filter(walk -> !new Deliveries(stage).areAllThere(walk)))
                .as("walks with published events that have not arrived")
                .extracting(Walk::session)
                .isEmpty());
  }

  /**
   * Waits until this holds. Events that fail for long pass through the dead letters more than once.
   */
  void until(Runnable assertion) {
    patiently()
        .untilAsserted(
            () -> {
              assertThat(redriven()).as("the redrive answers 200").isTrue();
              assertion.run();
            });
  }

  /** Ignores calls whose connection the stage has closed. */
  private static ConditionFactory patiently() {
    return await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .ignoreExceptionsMatching(
            e -> e instanceof IOException || e instanceof UncheckedIOException);
  }

  private boolean relayed() throws IOException {
    return post("/local/functions/relay-outbox/invoke");
  }

  private boolean redriven() throws IOException {
    return post("/local/redrive?function=realtime") && post("/local/redrive?function=push");
  }

  private boolean post(String path) throws IOException {
    return new TestClient(stage.uri()).post(path, "{}").statusCode() == 200;
  }

  private Stream<Committed> unpublished(Walk walk) {
    return Ledger.of(stage).events(walk.session()).stream().filter(it -> !it.published());
  }
}
