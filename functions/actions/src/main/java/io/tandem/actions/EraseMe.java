package io.tandem.actions;

import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.tandem.actions.http.CommandApi;
import io.tandem.actions.http.HttpRequest;
import io.tandem.actions.http.HttpResponse;
import io.tandem.sessions.store.Erasing;
import java.time.Duration;

/** DELETE /me: erases the caller, in portions. It can be called again at any time. */
public final class EraseMe {
  /** The last session begins within this time and may take 10 s more; the function has 20 s. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(8);

  private final CommandApi api;
  private final Erasing erasing;

  EraseMe(CommandApi api, Erasing erasing) {
    this.api = api;
    this.erasing = erasing;
  }

  /**
   * The answer's data.
   *
   * @param erased false while something is left; then call again
   */
  @RegisterForReflection
  public record Erased(boolean erased) {}

  @Funq("erase-me")
  public HttpResponse handle(HttpRequest request) {
    return api.inPortions(
        request, caller -> new Erased(erasing.erase(caller.userId(), TIME_LIMIT)));
  }
}
