package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.expo.ExpoStandIn;
import io.tandem.local.json.Json;
import io.tandem.local.sns.SnsStandIn;
import io.tandem.local.web.EventStream;

/** Streams what arrives at the stand-ins for SNS and Expo, for the console to draw. */
public record ArrivalRoutes(SnsStandIn sns, ExpoStandIn expo) {
  public void addTo(RoutesConfig routes) {
    routes.get("/local/arrivals", this::open);
  }

  private void open(Context request) {
    EventStream stream = EventStream.open(request);
    Runnable noMoreOfSns = sns.follow(item -> send(stream, "sns", item));
    Runnable noMoreOfExpo = expo.follow(item -> send(stream, "expo", item));
    stream.onEnd(noMoreOfSns);
    stream.onEnd(noMoreOfExpo);
    stream.send(":open\n\n");
  }

  private static void send(EventStream stream, String name, JsonNode item) {
    String json = new String(Json.bytes(item), UTF_8);
    stream.send("event: " + name + "\ndata: " + json + "\n\n");
  }
}
