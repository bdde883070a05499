package io.tandem.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.push.Sending.Refused;
import io.tandem.push.Sending.Taken;
import io.tandem.push.Sending.Unfit;
import io.tandem.push.Sending.Unknown;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Expo's answer: data, or an error for the whole request.
 *
 * @param retryAfter how long Expo asks callers to wait
 */
record ExpoAnswer(int status, Duration retryAfter, JsonNode body) {
  /** Invalid request; a project that the access token does not cover; too large. */
  private static final Set<Integer> UNFIT = Set.of(400, 403, 413);

  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int INTERNAL_SERVER_ERROR = 500;

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /**
   * @param messages how many were sent
   */
  Sending sending(int messages) {
    if (status > INTERNAL_SERVER_ERROR) {
      // 502, 503, 504 and the like come from a proxy before Expo, which may have passed the request
      // on. (An answer that is not HTTP is an IOException.)
      return new Unknown(error());
    }
    if (UNFIT.contains(status)) {
      return new Unfit(error(), projects());
    }
    if (!isSuccess()) {
      boolean temporary = status == TOO_MANY_REQUESTS || status == INTERNAL_SERVER_ERROR;
      return new Refused(error(), temporary, retryAfter);
    }
    return tickets(messages);
  }

  ReceiptsResult receipts() {
    JsonNode receipts = body.path("data");
    if (isSuccess() && receipts.isObject()) {
      Map<String, String> errors = new TreeMap<>();
      receipts.properties().forEach(r -> errors.put(r.getKey(), PushTicket.errorOf(r.getValue())));
      return new ReceiptsResult.Answered(errors);
    }
    return status == BAD_REQUEST
        ? new ReceiptsResult.Unfit(error())
        : new ReceiptsResult.Silent(error());
  }

  /** Tickets match messages by position only. If one is missing, none can be assigned. */
  private Sending tickets(int messages) {
    JsonNode tickets = body.path("data");
    if (!tickets.isArray()) {
      return new Unknown("status %d without tickets".formatted(status));
    }
    return tickets.size() == messages
        ? new Taken(tickets.valueStream().map(PushTicket::of).toList())
        : new Unknown(
            "status %d, %d message(s), %d ticket(s)".formatted(status, messages, tickets.size()));
  }

  /**
   * Each push token's project; {@code PUSH_TOO_MANY_EXPERIENCE_IDS} lists tokens by project.
   *
   * @see <a
   *     href="https://docs.expo.dev/push-notifications/sending-notifications/#request-errors">request
   *     errors</a>
   */
  private Map<String, String> projects() {
    Map<String, String> projects = new HashMap<>();
    body.at("/errors/0/details")
        .properties()
        .forEach(
            project ->
                project
                    .getValue()
                    .forEach(token -> projects.put(token.asText(), project.getKey())));
    return projects;
  }

  /** Only the error's code, because Expo's messages quote tokens. */
  String error() {
    String code = body.at("/errors/0/code").asText("without a code");
    return "status %d %s".formatted(status, code);
  }
}
