package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.sessions.outbox.Outbox;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/** POST /sessions/{id}/seen: the caller has seen the events up to a number. */
public final class MarkSeen {
  private final CommandApi api;
  private final Outbox outbox;

  MarkSeen(CommandApi api, Outbox outbox) {
    this.api = api;
    this.outbox = outbox;
  }

  /**
   * What the caller sends.
   *
   * @param seq the {@code seq} of the last event they have seen
   */
  @RegisterForReflection
  public record Body(@NotNull @PositiveOrZero Long seq) {}

  @Funq("mark-seen")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            session.markSeen(
                call.userId(),
                call.input().seq(),
                (role, seq) -> outbox.countNotBy(role, session.id(), seq),
                call.moment()));
  }
}
