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
import java.util.Optional;

/**
 * The part of Ably's REST and realtime API that the functions and apps need, and an endpoint that
 * shows what it received (https://ably.com/docs/api/rest-api). It is at {@code /ably} and also at
 * the root, because Ably's own libraries accept a host and a port, but no path.
 */
public final class AblyStandIn {
  private static final int FIRST_VERSION_WITH_COUNTS = 3;

  /** The rest of Ably's API, which is answered with 404. */
  private static final List<String> UNKNOWN =
      List.of(
          "/ably/*",
          "/channels",
          "/channels/*",
          "/comet/*",
          "/presence",
          "/presence/*",
          "/keys/*",
          "/push/*");

  /** No key of the stage allows these, and therefore no token. */
  private static final Map<String, Operation> FORBIDDEN =
      Map.of(
          "/channels/{name}/messages", Operation.HISTORY,
          "/channels/{name}/presence/history", Operation.HISTORY,
          "/push/<path>", Operation.PUSH_ADMIN,
          "/stats", Operation.STATS);

  private final Channels channels;
  private final SseSubscribers subscribers;
  private final Credentials credentials;
  private final RealtimeEndpoint realtime;
  private final Clock clock;

  public AblyStandIn(AblyKeys keys, Clock clock, Clockwork clockwork) {
    this.clock = clock;
    this.channels = new Channels(clock);
    this.subscribers = new SseSubscribers(channels, clock, clockwork);
    this.credentials = new Credentials(keys, clock);
    this.realtime =
        new RealtimeEndpoint(
            new RealtimeConnections(channels, clock, clockwork), credentials, clockwork);
  }

  public void addTo(RoutesConfig routes) {
    addTo(routes, "/ably");
    addTo(routes, "");
    for (HandlerType method : HandlerType.commonHttp()) {
      UNKNOWN.forEach(path -> routes.addHttpHandler(method, path, this::notFound));
    }
    routes.exception(AblyError.class, (error, request) -> refuse(request, error));
    routes.get("/local/ably/messages", this::messages);
    routes.get("/local/ably/channels/{name}", this::details);
  }

  private void addTo(RoutesConfig routes, String root) {
    routes.post(root + "/messages", this::publishBatch);
    routes.post(root + "/channels/{name}/messages", this::publish);
    routes.get(root + "/channels/{name}", this::status);
    FORBIDDEN.forEach(
        (path, operation) -> routes.get(root + path, request -> forbidden(request, operation)));
    routes.get(root + "/sse", this::subscribe);
    routes.get(root + "/event-stream", this::subscribe);
    routes.get(root + "/time", request -> Replies.json(request, List.of(clock.millis())));
    realtime.addTo(routes, root + "/");
  }

  private void publishBatch(Context request) {
    Publisher publisher = publisher(request);
    List<SpecResult> results =
        BatchSpec.all(body(request)).stream().map(spec -> SpecResult.of(spec, publisher)).toList();
    if (version(request) >= FIRST_VERSION_WITH_COUNTS) {
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

  private void forbidden(Context request, Operation operation) {
    access(request);
    throw AblyError.notPermitted(operation);
  }

  private void notFound(Context request) {
    access(request);
    throw AblyError.notFound();
  }

  private void messages(Context request) {
    List<AblyMessage> messages =
        Optional.ofNullable(request.queryParam("user"))
            .map(ChannelName::ofUser)
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

  private Access access(Context request) {
    return credentials.of(request);
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
