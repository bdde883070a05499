package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import io.tandem.sessions.store.Reading;
import java.util.Optional;

/** GET /sessions and what is below one: all that a member may read. */
public final class ReadSession {
  private final ReadApi api;
  private final Reading reading;
  private final SessionList list;
  private final SessionHistory history;

  ReadSession(ReadApi api, Reading reading, SessionList list, SessionHistory history) {
    this.api = api;
    this.reading = reading;
    this.list = list;
    this.history = history;
  }

  @Funq("read-session")
  public HttpResponse handle(HttpRequest request) {
    return switch (request.routeKey()) {
      case "GET /api/v1/sessions" ->
          api.own(request, caller -> Optional.of(list.of(request, caller)));
      case "GET /api/v1/sessions/{id}/state" ->
          api.ofSession(request, (view, me) -> reading.state(view, me.userId()));
      case "GET /api/v1/sessions/{id}/progress" ->
          api.ofSession(request, (view, me) -> view.progress());
      case "GET /api/v1/sessions/{id}/compact/status" ->
          api.ofSession(request, (view, me) -> view.compact());
      case "GET /api/v1/sessions/{id}/empathy/status" ->
          api.ofSession(request, (view, me) -> view.empathy());
      case "GET /api/v1/sessions/{id}/events" ->
          api.ofSession(request, (view, me) -> history.of(request, view, me));
      default -> throw new IllegalArgumentException("No route " + request.routeKey());
    };
  }
}
