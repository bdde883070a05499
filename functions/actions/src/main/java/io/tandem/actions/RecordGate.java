package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.RefusedRequest;
import io.tandem.sessions.Gate;

/** POST /sessions/{id}/gates/{gate}: the caller satisfies a gate of stage 3 or 4. */
public final class RecordGate {
  private final CommandApi api;

  RecordGate(CommandApi api) {
    this.api = api;
  }

  @Funq("record-gate")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        RecordGate::gate,
        (session, call) -> session.recordGate(call.userId(), call.input(), call.moment()));
  }

  private static Gate gate(HttpRequest request) {
    return Gate.recordable(request.path("gate"))
        .orElseThrow(() -> RefusedRequest.field("gate", "must be one of " + Gate.recordableKeys()));
  }
}
