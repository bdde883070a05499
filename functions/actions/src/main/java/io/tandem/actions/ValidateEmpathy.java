package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.actions.http.Text;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** POST /sessions/{id}/empathy/validate: whether the partner's guess is right. */
public final class ValidateEmpathy {
  private final CommandApi api;

  ValidateEmpathy(CommandApi api) {
    this.api = api;
  }

  @RegisterForReflection
  public record Body(
      @NotNull Boolean validated,
      @Nullable Integer revision,
      @Nullable @Text(max = 500, mayBeBlank = true) String feedback) {

    /** Named after the field, so that the refusal names it. A no without feedback helps nobody. */
    @AssertTrue(message = "is required when validated is false")
    boolean isFeedback() {
      return !Boolean.FALSE.equals(validated) || words() != null;
    }

    @Nullable String words() {
      return feedback == null || feedback.isBlank() ? null : feedback;
    }
  }

  @Funq("validate-empathy")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) ->
            call.input().validated()
                ? session.validateEmpathy(
                    call.userId(), call.input().revision(), call.input().words(), call.moment())
                : session.refineEmpathy(
                    call.userId(),
                    call.input().revision(),
                    Objects.requireNonNull(call.input().words()),
                    call.moment()));
  }
}
