package io.tandem.local.faults;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.web.Connections;
import java.util.List;

/** Applies a stand-in's faults to its requests before it sees them. */
public record HttpFaults(Faults faults) {
  private static final List<FaultTarget> TARGETS =
      List.of(FaultTarget.SNS, FaultTarget.ABLY, FaultTarget.EXPO);

  /** Must be added before the stand-ins themselves. */
  public void addTo(RoutesConfig routes) {
    for (FaultTarget target : TARGETS) {
      new StandInRequests(target)
          .before(
              routes,
              request -> faults.at(target).ifPresent(fault -> strike(request, target, fault)));
    }
  }

  private static void strike(Context request, FaultTarget target, Fault fault) {
    switch (fault.mode()) {
      case NONE -> {}
      case HANG -> request.future(fault::over);
      case RESET -> {
        request.skipRemainingHandlers();
        Connections.reset(request);
      }
      case ERROR, THROTTLE -> {
        request.skipRemainingHandlers();
        FaultAnswer answer = FaultAnswer.of(target, fault.mode());
        answer.headers().forEach(request::header);
        request.status(answer.status()).contentType(answer.contentType()).result(answer.body());
      }
    }
  }
}
