package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import org.jspecify.annotations.Nullable;

/** POST /sessions/{id}/invitation/confirm: the invitation can be accepted from now on. */
public final class ConfirmInvitation {
  private final CommandApi api;

  ConfirmInvitation(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@Nullable @Text(max = 500) String message) {}

  @Funq("confirm-invitation")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.confirmInvitation(call.userId(), call.input().message(), call.moment()));
  }
}
