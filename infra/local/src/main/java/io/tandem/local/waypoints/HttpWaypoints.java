package io.tandem.local.waypoints;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.faults.FaultTarget;
import io.tandem.local.faults.StandInRequests;
import io.tandem.local.web.Connections;

/** The waypoints at the stand-ins: before one sees a request, and after it has done the work. */
public record HttpWaypoints(Waypoints waypoints) {
  private static final int FIRST_FAILURE = 300;

  /** Must be added before the stand-ins themselves. */
  public void addTo(RoutesConfig routes) {
    after(routes, FaultTarget.SNS, Waypoint.PUBLISHED);
    before(routes, FaultTarget.ABLY, Waypoint.BEFORE_ABLY_ANSWER);
    after(routes, FaultTarget.ABLY, Waypoint.AFTER_ABLY_ANSWER);
    before(routes, FaultTarget.EXPO, Waypoint.BEFORE_EXPO_ANSWER);
    after(routes, FaultTarget.EXPO, Waypoint.AFTER_EXPO_ANSWER);
  }

  private void before(RoutesConfig routes, FaultTarget standIn, Waypoint point) {
    new StandInRequests(standIn).before(routes, request -> reach(point, request));
  }

  private void after(RoutesConfig routes, FaultTarget standIn, Waypoint point) {
    new StandInRequests(standIn)
        .after(
            routes,
            request -> {
              if (request.statusCode() < FIRST_FAILURE) {
                reach(point, request);
              }
            });
  }

  private void reach(Waypoint point, Context request) {
    int client = request.req().getRemotePort();
    int stage = request.req().getLocalPort();
    if (waypoints.reach(point, client, stage, request::body)) {
      request.skipRemainingHandlers();
      Connections.reset(request);
    }
  }
}
