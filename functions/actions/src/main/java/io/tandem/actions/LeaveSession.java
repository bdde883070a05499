package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import org.jspecify.annotations.Nullable;

/** POST /sessions/{id}/leave: the caller ends the conversation. */
public final class LeaveSession {
  private final CommandApi api;

  LeaveSession(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@Nullable @Text(max = 500, mayBeBlank = true) String reason) {}

  @Funq("leave-session")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) -> session.leave(call.userId(), call.input().reason(), call.moment()));
  }
}
