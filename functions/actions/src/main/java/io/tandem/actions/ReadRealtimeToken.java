package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.ReadApi;

/** GET /realtime/token: the token with which the caller's app subscribes at Ably. */
public final class ReadRealtimeToken {
  private final ReadApi api;
  private final RealtimeTokens tokens;

  ReadRealtimeToken(ReadApi api, RealtimeTokens tokens) {
    this.api = api;
    this.tokens = tokens;
  }

  @Funq("read-realtime-token")
  public HttpResponse handle(HttpRequest request) {
    return api.withoutDatabase(request, caller -> tokens.of(caller.userId()));
  }
}
