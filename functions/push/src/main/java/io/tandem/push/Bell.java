package io.tandem.push;

import io.tandem.events.SessionEvent;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unknown;
import io.tandem.sessions.devices.Deliveries;
import io.tandem.sessions.devices.Devices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Rings the phones of whoever did not act. What Expo may have taken is never sent again: a push too
 * few is better than the same twice.
 */
@ApplicationScoped
class Bell {
  private static final Logger LOG = Logger.getLogger(Bell.class);

  private final Devices devices;
  private final Deliveries deliveries;
  private final Names names;
  private final Expo expo;

  Bell(Devices devices, Deliveries deliveries, Names names, Expo expo) {
    this.devices = devices;
    this.deliveries = deliveries;
    this.names = names;
    this.expo = expo;
  }

  void ring(SessionEvent event) {
    event.progress().keySet().stream()
        .filter(userId -> !userId.equals(event.triggeredByUserId()))
        .forEach(userId -> ring(event, userId));
  }

  private void ring(SessionEvent event, String userId) {
    List<String> tokens = devices.tokensOf(userId);
    if (tokens.isEmpty()) {
      return;
    }
    String partner = names.ofPartnerOf(userId, event.sessionId());
    List<PushMessage> messages =
        tokens.stream().map(token -> PushMessage.of(event, partner, token)).toList();
    if (deliveries.claim(event.id(), userId)) {
      settle(event, userId, expo.send(messages));
    }
  }

  private void settle(SessionEvent event, String userId, Sending sending) {
    if (sending instanceof Refused refused) {
      deliveries.release(event.id(), userId);
      throw new NotPushed(event.id(), refused.why());
    } else if (sending instanceof Unknown unknown) {
      LOG.warnf("Event %s may have been pushed or not: %s", event.id(), unknown.why());
    } else if (sending instanceof Taken taken) {
      taken
          .errors()
          .forEach(code -> LOG.warnf("Event %s did not reach a phone: %s", event.id(), code));
    }
  }
}
