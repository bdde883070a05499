package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Unknown;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Expo's push API; makes each call once, without retries. */
@Singleton
final class Expo {
  /** The most messages in one request. */
  static final int MOST_MESSAGES = 100;

  /** The most receipts in one request. */
  static final int MOST_RECEIPTS = 1000;

  private static final Logger LOG = Logger.getLogger(Expo.class);

  private final ExpoHttp http;

  Expo(ExpoHttp http) {
    this.http = http;
  }

  /**
   * Sends the messages in one request.
   *
   * @param messages up to {@link #MOST_MESSAGES}
   */
  Sending send(List<PushMessage> messages) {
    try {
      return http.post("/--/api/v2/push/send", messages).sending(messages.size());
    } catch (NotConnected e) {
      return new Refused(e.why(), true, Duration.ZERO);
    } catch (IOException e) {
      return new Unknown(e.getClass().getSimpleName());
    }
  }

  /**
   * The receipts of pushes: an error code by ticket id, empty if there was no error. Tickets
   * without a receipt yet are left out. Empty if Expo does not answer now.
   *
   * @param ticketIds up to {@link #MOST_RECEIPTS}
   */
  Optional<Map<String, String>> receipts(List<String> ticketIds) {
    try {
      ExpoAnswer answer = http.post("/--/api/v2/push/getReceipts", Map.of("ids", ticketIds));
      JsonNode receipts = answer.body().path("data");
      if (answer.isSuccess() && receipts.isObject()) {
        Map<String, String> errors = new TreeMap<>();
        receipts
            .properties()
            .forEach(r -> errors.put(r.getKey(), PushTicket.errorOf(r.getValue())));
        return Optional.of(errors);
      }
      LOG.warnf("Expo gave no receipts: %s", answer.error());
    } catch (IOException e) {
      LOG.warnf("Expo gave no receipts: %s", e.getClass().getSimpleName());
    }
    return Optional.empty();
  }
}
