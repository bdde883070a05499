package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import io.tandem.sessions.Views;
import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.store.Reading;

/**
 * GET /invitations/{id}: for any signed-in holder of the id. GET /sessions/{id}/invitation: gives
 * the inviter the id again.
 */
public final class ReadInvitation {
  private final ReadApi api;
  private final Reading reading;

  ReadInvitation(ReadApi api, Reading reading) {
    this.api = api;
    this.reading = reading;
  }

  /** The answer's data. */
  @RegisterForReflection
  public record Found(Views.HeldInvitation invitation) {}

  @Funq("read-invitation")
  public HttpResponse handle(HttpRequest request) {
    return switch (request.routeKey()) {
      case "GET /api/v1/invitations/{id}" ->
          api.byId(
              request,
              (caller, id) ->
                  reading.invitation(new ActingAs(caller.userId(), id)).map(Found::new));
      case "GET /api/v1/sessions/{id}/invitation" ->
          api.byId(request, (caller, id) -> reading.invitationLink(id, caller.userId()));
      default -> throw new IllegalArgumentException("No route " + request.routeKey());
    };
  }
}
