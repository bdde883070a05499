package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;

/** POST /sessions/{id}/pause: the caller pauses the session. */
public final class PauseSession {
  private final CommandApi api;

  PauseSession(CommandApi api) {
    this.api = api;
  }

  @Funq("pause-session")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        StatusReason.class,
        (session, call) -> session.pause(call.userId(), call.input().reason(), call.moment()));
  }
}
