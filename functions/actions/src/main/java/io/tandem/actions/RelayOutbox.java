package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.outbox.Relay;
import io.tandem.sessions.outbox.Relay.Relayed;
import java.time.Duration;

/** Every minute: publishes what a crash or an unreachable topic left in the outbox. */
public final class RelayOutbox {
  /** Less than the function's timeout, so that a run ends by itself. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(40);

  private final Relay relay;

  RelayOutbox(Relay relay) {
    this.relay = relay;
  }

  @Funq("relay-outbox")
  public Relayed handle() {
    return relay.run(TIME_LIMIT);
  }
}
