package io.tandem.local.expo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.inspection.Arrivals;
import io.tandem.local.web.Replies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Expo's push API at {@code /expo}, as far as the functions need it, and a look at what it got
 * (https://docs.expo.dev/push-notifications/sending-notifications/).
 */
public final class ExpoStandIn {
  private final Arrivals<ObjectNode> messages = new Arrivals<>();

  public void addTo(RoutesConfig routes) {
    routes.post("/expo/--/api/v2/push/send", this::send);
    routes.exception(ExpoError.class, (error, request) -> refuse(request, error));
    routes.get("/local/expo/messages", this::messages);
  }

  private void send(Context request) {
    PushRequest push = PushRequest.of(RequestBody.of(request));
    List<PushTicket> tickets = push.messages().stream().map(this::take).toList();
    Replies.json(request, Map.of("data", push.single() ? tickets.get(0) : tickets));
  }

  private PushTicket take(ObjectNode message) {
    messages.add(message.deepCopy().put("receivedAt", Instant.now().toString()));
    return PushTicket.to(message.get("to").textValue());
  }

  private void messages(Context request) {
    String to = request.queryParam("to");
    Stream<ObjectNode> all = messages.all().stream();
    Replies.items(
        request,
        all.filter(message -> to == null || message.path("to").asText().equals(to)).toList());
  }

  private static void refuse(Context request, ExpoError error) {
    request.status(400);
    Replies.json(
        request, Map.of("errors", List.of(Map.of("code", error.code(), "message", error.text()))));
  }
}
