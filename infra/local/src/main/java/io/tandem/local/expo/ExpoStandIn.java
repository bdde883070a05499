package io.tandem.local.expo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.inspection.Arrivals;
import io.tandem.local.web.Replies;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The part of Expo's push API that the functions need, at {@code /expo}, and what it received
 * (https://docs.expo.dev/push-notifications/sending-notifications/).
 */
public final class ExpoStandIn {
  private final Arrivals<ObjectNode> messages = new Arrivals<>();
  private final ExpoAccessToken accessToken;
  private final RateLimit rateLimit;
  private final Receipts receipts;

  public ExpoStandIn(ExpoAccessToken accessToken, Clock clock) {
    this.accessToken = accessToken;
    this.rateLimit = new RateLimit(clock);
    this.receipts = new Receipts(clock);
  }

  public void addTo(RoutesConfig routes) {
    routes.before("/expo/*", request -> accessToken.check(request.header("Authorization")));
    routes.post("/expo/--/api/v2/push/send", this::send);
    routes.post("/expo/--/api/v2/push/getReceipts", this::getReceipts);
    routes.exception(ExpoError.class, (error, request) -> refuse(request, error));
    routes.get("/local/expo/messages", this::messages);
  }

  /** As {@link Arrivals#follow}. */
  public Runnable follow(Consumer<ObjectNode> follower) {
    return messages.follow(follower);
  }

  private void send(Context request) {
    PushRequest push = PushRequest.of(RequestBody.of(request));
    push.checkProjects();
    rateLimit.take(push.messages().size());
    List<Notice> tickets = push.messages().stream().map(this::take).toList();
    Replies.json(request, Map.of("data", push.single() ? tickets.get(0) : tickets));
  }

  private Notice take(ObjectNode message) {
    messages.add(message.deepCopy().put("receivedAt", Instant.now().toString()));
    Device device = Device.of(message);
    Notice ticket = device.ticket();
    if (ticket.id() != null) {
      boolean tooBig = new Payload(message).isTooBig();
      receipts.add(ticket.id(), tooBig ? Notice.tooBig() : device.receipt());
    }
    return ticket;
  }

  private void getReceipts(Context request) {
    ReceiptsRequest wanted = ReceiptsRequest.of(RequestBody.of(request));
    Replies.json(request, Map.of("data", receipts.of(wanted.ids())));
  }

  private void messages(Context request) {
    String to = request.queryParam("to");
    Stream<ObjectNode> all = messages.all().stream();
    Replies.items(
        request,
        all.filter(message -> to == null || message.path("to").asText().equals(to)).toList());
  }

  private static void refuse(Context request, ExpoError error) {
    request.status(error.status());
    Replies.json(request, error.body());
  }
}
