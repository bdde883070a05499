package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import io.tandem.sessions.Session;
import io.tandem.sessions.store.SessionRepository;
import jakarta.validation.constraints.NotNull;

/** POST /sessions: the caller opens a session, as its inviter. */
public final class OpenSession {
  private final CommandApi api;
  private final SessionRepository sessions;

  OpenSession(CommandApi api, SessionRepository sessions) {
    this.api = api;
    this.sessions = sessions;
  }

  @RegisterForReflection
  public record Body(@NotNull @Text(max = 100, isName = true) String inviteName) {}

  @Funq("open-session")
  public HttpResponse handle(HttpRequest request) {
    return api.creating(
        request,
        Body.class,
        call -> {
          Session session = Session.open(call.caller(), call.input().inviteName(), call.moment());
          sessions.add(session);
          return session.opened();
        });
  }
}
