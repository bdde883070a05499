package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** POST /sessions/{id}/stages/advance: the caller goes on, or learns what blocks them. */
public final class AdvanceStage {
  private final CommandApi api;

  AdvanceStage(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(@Nullable @Min(0) @Max(4) Integer fromStage) {}

  @Funq("advance-stage")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) -> session.advance(call.userId(), call.input().fromStage(), call.moment()));
  }
}
