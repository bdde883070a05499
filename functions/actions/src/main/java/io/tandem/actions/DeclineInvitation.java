package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import org.jspecify.annotations.Nullable;

/** POST /invitations/{id}/decline: the caller will not join. */
public final class DeclineInvitation {
  private final CommandApi api;

  DeclineInvitation(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@Nullable @Text(max = 500, mayBeBlank = true) String reason) {}

  @Funq("decline-invitation")
  public HttpResponse handle(HttpRequest request) {
    return api.onInvitation(
        request,
        Body.class,
        (session, call) ->
            session.declineInvitation(call.userId(), call.input().reason(), call.moment()));
  }
}
