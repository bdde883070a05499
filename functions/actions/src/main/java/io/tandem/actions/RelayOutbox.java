package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.outbox.Relay;
import io.tandem.sessions.outbox.Relay.Relayed;
import java.time.Duration;

/** Every minute: publishes what a crash or an unreachable topic left in the outbox. */
public final class RelayOutbox {
  /** The last page begins by then; its batches may take 20 s, and the function has 50. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(25);

  private final Relay relay;

  RelayOutbox(Relay relay) {
    this.relay = relay;
  }

  @Funq("relay-outbox")
  public Relayed handle() {
    return relay.run(TIME_LIMIT);
  }
}
