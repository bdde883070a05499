package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unknown;
import java.time.Duration;
import java.util.stream.StreamSupport;

/**
 * What Expo says: data, or an error for the whole request.
 *
 * @param retryAfter how long Expo wants to be left alone
 */
record ExpoAnswer(int status, Duration retryAfter, JsonNode body) {
  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int INTERNAL_SERVER_ERROR = 500;

  boolean isSuccess() {
    return status / 100 == 2;
  }

  Sending sending() {
    if (status > INTERNAL_SERVER_ERROR) {
      // 502, 503, 504 and the like: from something before Expo, which may have passed it on.
      return new Unknown(error());
    }
    if (!isSuccess()) {
      boolean passing = status == TOO_MANY_REQUESTS || status == INTERNAL_SERVER_ERROR;
      return new Refused(error(), passing, status == BAD_REQUEST, retryAfter);
    }
    JsonNode tickets = body.path("data");
    return tickets.isArray()
        ? new Taken(StreamSupport.stream(tickets.spliterator(), false).map(PushTicket::of).toList())
        : new Unknown("status %d without tickets".formatted(status));
  }

  /** Of Expo's errors the code alone: their messages quote tokens. */
  String error() {
    String code = body.at("/errors/0/code").asText("without a code");
    return "status %d %s".formatted(status, code);
  }
}
