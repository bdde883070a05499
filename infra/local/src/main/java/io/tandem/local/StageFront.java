package io.tandem.local;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.tandem.local.ably.AblyCors;
import io.tandem.local.ably.AblyStandIn;
import io.tandem.local.client.ClientFiles;
import io.tandem.local.console.ArrivalRoutes;
import io.tandem.local.console.ConsolePage;
import io.tandem.local.console.FunctionRoutes;
import io.tandem.local.console.StageRoutes;
import io.tandem.local.delivery.DeadLetters;
import io.tandem.local.expo.ExpoStandIn;
import io.tandem.local.faults.FaultRoutes;
import io.tandem.local.faults.Faults;
import io.tandem.local.faults.HttpFaults;
import io.tandem.local.gateway.Cors;
import io.tandem.local.gateway.Gateway;
import io.tandem.local.runtime.Functions;
import io.tandem.local.sns.SnsStandIn;
import io.tandem.local.stack.StackModel;
import io.tandem.local.token.LocalTokens;
import io.tandem.local.token.TokenRoutes;
import io.tandem.local.waypoints.HttpWaypoints;
import io.tandem.local.waypoints.Waypoints;
import io.tandem.local.web.LoopbackPort;
import io.tandem.local.web.LoopbackServer;
import io.tandem.local.web.Replies;

/** Everything that the stage serves on its one port. */
record StageFront(
    StackModel stack,
    Functions functions,
    DeadLetters deadLetters,
    Faults faults,
    Waypoints waypoints,
    SnsStandIn sns,
    LocalTokens tokens,
    AblyStandIn ably,
    ExpoStandIn expo) {

  Javalin start(LoopbackPort port) {
    return LoopbackServer.start(port, this::addTo);
  }

  private void addTo(RoutesConfig routes) {
    ConsolePage.addTo(routes);
    new ArrivalRoutes(sns, expo).addTo(routes);
    ClientFiles.addTo(routes);
    new StageRoutes(functions, deadLetters).addTo(routes);
    new FunctionRoutes(functions, deadLetters).addTo(routes);
    Cors cors = new Cors(stack.cors());
    new TokenRoutes(tokens, cors).addTo(routes);
    new FaultRoutes(faults).addTo(routes);
    AblyCors.addTo(routes);
    new HttpFaults(faults).addTo(routes);
    new HttpWaypoints(waypoints).addTo(routes);
    sns.addTo(routes);
    ably.addTo(routes);
    expo.addTo(routes);
    Gateway gateway = new Gateway(stack, cors, tokens.publicKeys(), functions);
    // Last, because Javalin takes the first of the routes that match.
    for (HandlerType method : HandlerType.commonHttp()) {
      routes.addHttpHandler(
          method,
          "/local/*",
          request -> Replies.refusal(request, 404, "NOT_FOUND", "there is nothing here"));
      routes.addHttpHandler(method, "*", gateway);
    }
  }
}
