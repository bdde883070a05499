package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

/** POST /sessions/{id}/compact/sign: the caller agrees to the compact. */
public final class SignCompact {
  private final CommandApi api;

  SignCompact(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@NotNull @AssertTrue Boolean agreed) {}

  @Funq("sign-compact")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request, Body.class, (session, call) -> session.signCompact(call.userId(), call.moment()));
  }
}
