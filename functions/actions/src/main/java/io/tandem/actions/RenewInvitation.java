package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.NoBody;

/** POST /sessions/{id}/invitation/renew: a new id for 7 more days. */
public final class RenewInvitation {
  private final CommandApi api;

  RenewInvitation(CommandApi api) {
    this.api = api;
  }

  @Funq("renew-invitation")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        NoBody.class,
        (session, call) -> session.renewInvitation(call.userId(), call.moment()));
  }
}
