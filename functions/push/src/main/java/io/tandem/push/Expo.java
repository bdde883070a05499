package io.tandem.push;

import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Unknown;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Expo's push API; makes each call once, without retries. */
@Singleton
final class Expo {
  /** The most messages in one request. */
  static final int MOST_MESSAGES = 100;

  /** The most receipts in one request. */
  static final int MOST_RECEIPTS = 1000;

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
   * Asks for the receipts of pushes.
   *
   * @param ticketIds up to {@link #MOST_RECEIPTS}
   */
  ReceiptsResult receipts(List<String> ticketIds) {
    try {
      return http.post("/--/api/v2/push/getReceipts", Map.of("ids", ticketIds)).receipts();
    } catch (IOException e) {
      return new ReceiptsResult.Silent(e.getClass().getSimpleName());
    }
  }
}
