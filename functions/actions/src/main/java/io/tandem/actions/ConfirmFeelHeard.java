package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import jakarta.validation.constraints.NotNull;

/** POST /sessions/{id}/feel-heard: whether the caller feels heard. */
public final class ConfirmFeelHeard {
  private final CommandApi api;

  ConfirmFeelHeard(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@NotNull Boolean confirmed) {}

  @Funq("confirm-feel-heard")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.confirmFeelHeard(call.userId(), call.input().confirmed(), call.moment()));
  }
}
