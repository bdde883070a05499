package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.sessions.outbox.Relay;
import io.tandem.sessions.outbox.Relay.Relayed;
import io.tandem.telemetry.Invocation;
import java.time.Duration;

/** Every minute: publishes what a crash or an unreachable topic left in the outbox. */
public final class RelayOutbox {
  /** The last page begins within this time and may take 20 s more; the function has 50 s. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(25);

  private final Relay relay;
  private final Invocation invocation;

  RelayOutbox(Relay relay, Invocation invocation) {
    this.relay = relay;
    this.invocation = invocation;
  }

  @Funq("relay-outbox")
  public Relayed handle() {
    invocation.begin();
    return relay.run(TIME_LIMIT);
  }
}
