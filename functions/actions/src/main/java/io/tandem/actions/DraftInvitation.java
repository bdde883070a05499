package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import jakarta.validation.constraints.NotNull;

/** PUT /sessions/{id}/invitation/message: saves the inviter's draft. */
public final class DraftInvitation {
  private final CommandApi api;

  DraftInvitation(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@NotNull @Text(max = 500) String message) {}

  @Funq("draft-invitation")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.draftInvitation(call.userId(), call.input().message(), call.moment()));
  }
}
