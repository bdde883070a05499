package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;

/** POST /sessions/{id}/resolve: the caller resolves the session. */
public final class ResolveSession {
  private final CommandApi api;

  ResolveSession(CommandApi api) {
    this.api = api;
  }

  @Funq("resolve-session")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        StatusReason.class,
        (session, call) -> session.resolve(call.userId(), call.input().reason(), call.moment()));
  }
}
