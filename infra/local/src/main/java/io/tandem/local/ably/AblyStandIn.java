package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.web.Replies;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Ably's REST API at {@code /ably}, as far as the functions need it, and a look at what it got
 * (https://ably.com/docs/api/rest-api).
 */
public final class AblyStandIn {
  private static final String ACCESS = "access";
  private static final int VERSION_OF_BATCH_COUNTS = 3;
  private final Channels channels;
  private final SseSubscribers subscribers;
  private final Credentials credentials;

  public AblyStandIn(AblyKeys keys, Clock clock, Clockwork clockwork) {
    this.channels = new Channels(clock);
    this.subscribers = new SseSubscribers(channels, clock, clockwork);
    this.credentials = new Credentials(keys, clock);
  }

  public void addTo(RoutesConfig routes) {
    routes.before("/ably/*", request -> request.attribute(ACCESS, credentials.of(request)));
    routes.post("/ably/messages", this::publishBatch);
    routes.post("/ably/channels/{name}/messages", this::publish);
    routes.get("/ably/channels/{name}/messages", this::history);
    routes.get("/ably/channels/{name}", this::status);
    routes.get("/ably/sse", this::subscribe);
    routes.get("/ably/event-stream", this::subscribe);
    HandlerType.commonHttp()
        .forEach(method -> routes.addHttpHandler(method, "/ably/*", AblyStandIn::notFound));
    routes.exception(AblyError.class, (error, request) -> refuse(request, error));
    routes.get("/local/ably/messages", this::messages);
    routes.get("/local/ably/channels/{name}", this::details);
  }

  private void publishBatch(Context request) {
    Publisher publisher = publisher(request);
    List<SpecResult> results =
        BatchSpec.all(body(request)).stream().map(spec -> SpecResult.of(spec, publisher)).toList();
    if (version(request) >= VERSION_OF_BATCH_COUNTS) {
      request.status(201);
      Replies.json(request, results);
    } else {
      OldBatchAnswer answer = OldBatchAnswer.of(results);
      request.status(answer.status());
      Replies.json(request, answer.body());
    }
  }

  private void publish(Context request) {
    String channel = request.pathParam("name");
    String id = publisher(request).publish(channel, body(request));
    request.status(201);
    Replies.json(request, Map.of("channel", channel, "messageId", id));
  }

  private void history(Context request) {
    String channel = request.pathParam("name");
    access(request).require(Operation.HISTORY, channel);
    History history = History.of(request.queryParam("limit"), request.queryParam("direction"));
    Replies.json(request, history.of(channels.messages(channel)));
  }

  private void status(Context request) {
    String channel = request.pathParam("name");
    access(request).require(Operation.CHANNEL_METADATA, channel);
    details(request);
  }

  private void details(Context request) {
    Replies.json(request, channels.details(request.pathParam("name")));
  }

  private void subscribe(Context request) {
    subscribers.add(request, access(request));
  }

  private static void notFound(Context request) {
    throw AblyError.notFound();
  }

  private void messages(Context request) {
    List<AblyMessage> messages =
        Optional.ofNullable(request.queryParam("channel"))
            .map(channels::messages)
            .orElseGet(channels::messages);
    Replies.items(request, messages.stream().map(AblyMessage::decoded).toList());
  }

  private static void refuse(Context request, AblyError error) {
    request
        .status(error.statusCode())
        .header("X-Ably-Errorcode", String.valueOf(error.code()))
        .header("X-Ably-Errormessage", String.valueOf(error.getMessage()));
    Replies.json(request, Map.of("error", error.details()));
  }

  private Publisher publisher(Context request) {
    return new Publisher(access(request), channels);
  }

  private static Access access(Context request) {
    return Objects.requireNonNull(request.attribute(ACCESS));
  }

  private static JsonNode body(Context request) {
    return Json.parse(request.bodyAsBytes())
        .orElseThrow(() -> AblyError.badRequest("the body is not JSON"));
  }

  private static double version(Context request) {
    String version = Optional.ofNullable(request.header("X-Ably-Version")).orElse("0");
    return version.matches("\\d{1,3}(\\.\\d{1,3})?") ? Double.parseDouble(version) : 0;
  }
}
