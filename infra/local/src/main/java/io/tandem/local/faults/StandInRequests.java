package io.tandem.local.faults;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** All requests to one of the stand-ins, before and after it has seen them. */
public record StandInRequests(FaultTarget target) {

  /** Must be added before the stand-in itself. */
  public void before(RoutesConfig routes, Handler handler) {
    target.paths().forEach(path -> routes.before(path, onlyMatching(handler)));
  }

  /** The answer has not been sent yet. */
  public void after(RoutesConfig routes, Handler handler) {
    target.paths().forEach(path -> routes.after(path, onlyMatching(handler)));
  }

  private Handler onlyMatching(Handler handler) {
    return request -> {
      if (matches(request)) {
        handler.handle(request);
      }
    };
  }

  // The console's page is read at one of SNS's paths.
  private boolean matches(Context request) {
    return target != FaultTarget.SNS || request.method() == HandlerType.POST;
  }
}
