package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import jakarta.validation.constraints.NotNull;

/** POST /sessions/{id}/empathy/context: helps the partner to guess better. */
public final class ShareContext {
  private final CommandApi api;

  ShareContext(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@NotNull @Text(max = 2000) String content) {}

  @Funq("share-context")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.shareContext(call.userId(), call.input().content(), call.moment()));
  }
}
