package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests that are almost valid. */
record HostileInput(Draw draw, List<String> oddTokens) {

  HostileRequest of(Target target) {
    return new HostileRequest(
        target.row().method(), target(target), headers(target), body(target.row().body()));
  }

  private String target(Target target) {
    NastyTarget nasty = new NastyTarget(draw);
    String path = draw.chance(25) ? nasty.path(target.path()) : target.path();
    return draw.chance(target.row().method().equals("GET") ? 50 : 5) ? path + nasty.query() : path;
  }

  private List<String> headers(Target target) {
    List<String> headers = new ArrayList<>();
    headers.add(authorization(target));
    if (draw.chance(2)) {
      headers.add(authorization(target));
    }
    headers.addAll(
        draw.chance(40)
            ? new NastyHeaders(draw).some()
            : List.of("Content-Type: application/json"));
    return headers;
  }

  private String authorization(Target target) {
    String token = draw.chance(10) ? draw.oneOf(oddTokens) : target.caller().token();
    return "Authorization: Bearer " + token;
  }

  private byte[] body(@Nullable String good) {
    if (draw.chance(good == null ? 30 : 70)) {
      return new NastyJson(draw).of(Objects.requireNonNullElse(good, "{}"));
    }
    return Objects.requireNonNullElse(good, "").getBytes(UTF_8);
  }
}
