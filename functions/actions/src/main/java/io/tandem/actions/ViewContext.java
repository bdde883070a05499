package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.NoBody;

/** POST /sessions/{id}/empathy/context/viewed: the caller has read the context. */
public final class ViewContext {
  private final CommandApi api;

  ViewContext(CommandApi api) {
    this.api = api;
  }

  @Funq("view-context")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        NoBody.class,
        (session, call) -> session.viewContext(call.userId(), call.moment()));
  }
}
