package io.tandem.actions.http;

import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Person;
import io.tandem.sessions.Refusal;
import io.tandem.telemetry.Invocation;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The outermost layer: identifies the caller, and keeps the details of a failure inside. */
@ApplicationScoped
class Edge {
  private static final Logger LOG = Logger.getLogger(Edge.class);

  /** An invitation's id has version 4, so no route ever logs it. */
  private static final int VERSION_OF_SESSION_IDS = 7;

  private final Replies replies;
  private final Invocation invocation;
  private final Metrics metrics;

  Edge(Replies replies, Invocation invocation, Metrics metrics) {
    this.replies = replies;
    this.invocation = invocation;
    this.metrics = metrics;
  }

  HttpResponse answer(HttpRequest request, Function<Person, HttpResponse> action) {
    try {
      begin(request);
      return action.apply(Caller.of(request));
    } catch (RefusedRequest refused) {
      return HttpResponse.of(replies.of(refused.refusal()));
    } catch (RuntimeException e) {
      if (Failure.isLockTimeout(e)) {
        return busy();
      }
      OptionalInt seconds = Failure.tooOften(e);
      if (seconds.isPresent()) {
        return tooOften(seconds.getAsInt());
      }
      metrics.writeFailure();
      LOG.errorf("Request %s failed: %s", request.requestId(), Failure.describe(e));
      return HttpResponse.of(
          replies.of(
              Refusal.of(
                  ErrorCode.INTERNAL_ERROR,
                  "Something went wrong; the request id is " + request.requestId())));
    }
  }

  private void begin(HttpRequest request) {
    invocation.begin();
    invocation.ofRequest(request.requestId());
    request
        .id()
        .filter(id -> id.version() == VERSION_OF_SESSION_IDS)
        .map(UUID::toString)
        .ifPresent(invocation::aboutSession);
  }

  /** Another transaction has held a lock for too long; nothing was done. */
  private HttpResponse busy() {
    return HttpResponse.of(
            replies.of(
                Refusal.of(
                    ErrorCode.BUSY, "Another request is still in progress; try again in a second")))
        .with("retry-after", "1");
  }

  /** The caller has reached their limit; nothing was done. */
  private HttpResponse tooOften(int seconds) {
    return HttpResponse.of(
            replies.of(
                Refusal.of(
                    ErrorCode.RATE_LIMITED, "Too many requests; try again in " + seconds + " s")))
        .with("retry-after", Integer.toString(seconds));
  }
}
