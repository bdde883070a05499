package io.tandem.actions;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import jakarta.validation.constraints.AssertTrue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PUT /sessions/{id}/mute: no pushes about this session for a while. */
public final class MuteSession {
  private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

  /** RFC 3339, as the OpenAPI document's {@code date-time} is: ISO-8601 has more forms. */
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)",
          Pattern.CASE_INSENSITIVE);

  private final CommandApi api;

  MuteSession(CommandApi api) {
    this.api = api;
  }

  /**
   * What the caller sends.
   *
   * @param until ISO-8601 with an offset, in the years 1970 to 9999; null ends the mute
   */
  @RegisterForReflection
  public record Body(@JsonProperty(required = true) @Nullable String until) {
    /** Named after the field, so that the refusal names it. */
    @AssertTrue(message = "must be a time such as 2026-11-23T07:00:00Z, or null")
    boolean isUntil() {
      if (until != null && !DATE_TIME.matcher(until).matches()) {
        return false;
      }
      try {
        Instant time = time();
        return time == null || !time.isBefore(Instant.EPOCH) && time.isBefore(YEAR_10000);
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    @Nullable Instant time() {
      return until == null ? null : OffsetDateTime.parse(until).toInstant();
    }
  }

  @Funq("mute-session")
  public HttpResponse handle(HttpRequest request) {
    return api.onSession(
        request,
        Body.class,
        (session, call) -> session.mute(call.userId(), call.input().time(), call.moment()));
  }
}
