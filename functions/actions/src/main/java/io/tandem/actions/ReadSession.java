package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;
import java.util.Optional;

/** GET /sessions and the routes below a session: everything a member may read. */
public final class ReadSession {
  private final ReadApi api;
  private final SessionList list;
  private final SessionHistory history;

  ReadSession(ReadApi api, SessionList list, SessionHistory history) {
    this.api = api;
    this.list = list;
    this.history = history;
  }

  @Funq("read-session")
  public HttpResponse handle(HttpRequest request) {
    return switch (request.routeKey()) {
      case "GET /api/v1/sessions" ->
          api.own(request, caller -> Optional.of(list.of(request, caller)));
      case "GET /api/v1/sessions/{id}/state" -> api.state(request);
      case "GET /api/v1/sessions/{id}/events" ->
          api.sessionData(request, session -> history.of(request, session));
      default -> throw new IllegalArgumentException("No route " + request.routeKey());
    };
  }
}
