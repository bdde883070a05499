package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.NoBody;

/** POST /invitations/{id}/accept: the caller joins. */
public final class AcceptInvitation {
  private final CommandApi api;

  AcceptInvitation(CommandApi api) {
    this.api = api;
  }

  @Funq("accept-invitation")
  public HttpResponse handle(HttpRequest request) {
    return api.onInvitation(
        request,
        NoBody.class,
        (session, call) -> session.acceptInvitation(call.caller(), call.moment()));
  }
}
