package io.tandem.local.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.journey.Copies.Copy;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A route of the matrix.
 *
 * @param route as in template.yaml, {@code GET /api/v1/sessions/{id}/state}
 * @param settings the call's body, the session's moment, and path parameters other than the id
 */
public record AccessRow(
    String route, Map<String, String> settings, Map<Role, Map<Status, Verdict>> cells) {
  private static final String BASE = "/api/v1";

  public String method() {
    return route.substring(0, route.indexOf(' '));
  }

  /** The path below the API's base, with all parameters but the id. */
  public String pathWithId() {
    String path = route.substring(route.indexOf(BASE) + BASE.length());
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      path =
          path.replace("{" + setting.getKey() + "}", URLEncoder.encode(setting.getValue(), UTF_8));
    }
    return path;
  }

  public String path(Copy session) {
    return pathWithId()
        .replace("{id}", isOfInvitation() ? session.invitation() : session.session());
  }

  public @Nullable String body() {
    return settings.get("body");
  }

  public Optional<String> moment() {
    return Optional.ofNullable(settings.get("moment"));
  }

  Map<Status, Verdict> cells(Role role) {
    return Objects.requireNonNull(cells.get(role), () -> route + " has no row for " + role);
  }

  boolean isRead() {
    return method().equals("GET");
  }

  /** Whether the call erases its caller, who is then in none of their sessions any more. */
  public boolean isErasing() {
    return route.equals("DELETE " + BASE + "/me");
  }

  boolean isOfInvitation() {
    return route.contains("/invitations/");
  }

  @Override
  public String toString() {
    return route;
  }
}
