package io.tandem.local.hostile;

import io.tandem.local.access.SessionRows;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends requests one by one, and checks what each has done. */
final class Examination {
  private final RawHttp http;
  private final Writes writes;
  private final SessionRows sessions;
  private Map<String, String> before;

  Examination(RawHttp http, Writes writes, SessionRows sessions) {
    this.http = http;
    this.writes = writes;
    this.sessions = sessions;
    this.before = Map.of();
  }

  RawAnswer send(HostileRequest request) throws SQLException {
    before = writes.soFar();
    try {
      return http.send(request);
    } catch (IOException e) {
      return new RawAnswer(599, "", e.toString());
    }
  }

  List<String> broken(Target target, HostileRequest request, RawAnswer answer) throws SQLException {
    List<String> broken = new ArrayList<>(AnswerRules.broken(answer));
    broken.addAll(HeaderRules.broken(answer));
    broken.addAll(Undocumented.of(request, answer));
    if (!answer.isDone()) {
      broken.addAll(written(request));
    } else if (!new Stored(sessions).has(target, request.body(), answer)) {
      broken.add("what was stored differs from what was sent");
    }
    return broken;
  }

  /** Refusals are kept too, under their idempotency key. */
  private List<String> written(HostileRequest request) throws SQLException {
    Map<String, String> after = new TreeMap<>(writes.soFar());
    Map<String, String> expected = new TreeMap<>(before);
    if (request.headers().stream().anyMatch(header -> header.startsWith("Idempotency-Key"))) {
      after.remove(Writes.KEPT_ANSWERS);
      expected.remove(Writes.KEPT_ANSWERS);
    }
    return after.equals(expected)
        ? List.of()
        : List.of("it wrote: " + expected + " became " + after);
  }
}
