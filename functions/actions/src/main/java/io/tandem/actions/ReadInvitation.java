package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import io.tandem.sessions.Views;
import io.tandem.sessions.store.Reading;

/** GET /invitations/{id}: for anybody who is signed in and holds the id. */
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
    return api.ofInvitation(request, holder -> reading.invitation(holder).map(Found::new));
  }
}
