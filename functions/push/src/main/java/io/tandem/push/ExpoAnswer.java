package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unknown;
import java.util.ArrayList;
import java.util.List;

/**
 * What Expo says: a ticket for each message, or an error for all of them.
 *
 * @see <a href="https://docs.expo.dev/push-notifications/sending-notifications/#push-tickets">push
 *     tickets</a>
 */
record ExpoAnswer(int status, JsonNode body) {

  /** Of Expo's errors the code alone: their messages quote tokens. */
  Sending sending() {
    if (status / 100 != 2) {
      String code = body.at("/errors/0/code").asText("without a code");
      return new Refused("status %d %s".formatted(status, code));
    }
    JsonNode tickets = body.path("data");
    return tickets.isArray()
        ? new Taken(errors(tickets))
        : new Unknown("status %d without tickets".formatted(status));
  }

  private static List<String> errors(JsonNode tickets) {
    List<String> errors = new ArrayList<>();
    for (JsonNode ticket : tickets) {
      if (!ticket.path("status").asText().equals("ok")) {
        errors.add(ticket.at("/details/error").asText("no code"));
      }
    }
    return errors;
  }
}
