package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import jakarta.validation.constraints.NotNull;

/** POST /sessions/{id}/empathy/share: the caller's guess of how the other feels. */
public final class ShareEmpathy {
  private final CommandApi api;

  ShareEmpathy(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@NotNull @Text(max = 2000) String content) {}

  @Funq("share-empathy")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.shareEmpathy(call.userId(), call.input().content(), call.moment()));
  }
}
