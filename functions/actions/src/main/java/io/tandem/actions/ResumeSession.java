package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;

/** POST /sessions/{id}/resume: the caller resumes the session. */
public final class ResumeSession {
  private final CommandApi api;

  ResumeSession(CommandApi api) {
    this.api = api;
  }

  @Funq("resume-session")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        StatusReason.class,
        (session, call) -> session.resume(call.userId(), call.input().reason(), call.moment()));
  }
}
