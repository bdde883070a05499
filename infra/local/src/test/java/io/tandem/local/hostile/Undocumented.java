package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.documents.Documented;
import io.tandem.local.documents.Exchange;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where an answer to a hostile request differs from openapi.yaml. */
final class Undocumented {
  private Undocumented() {}

  static List<String> of(HostileRequest request, RawAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    answer
        .headers()
        .lines()
        .skip(1)
        .map(line -> line.split(": ", 2))
        .forEach(header -> headers.put(header[0], List.of(header[1])));
    return isOfTheServer(answer)
        ? List.of()
        : Documented.complaints(
            new Exchange(
                request.method(),
                request.target().replaceFirst("[?#].*", ""),
                new String(request.body(), UTF_8),
                answer.status(),
                headers,
                answer.json()));
  }

  /** The server refuses what is not HTTP before it looks for a route. */
  private static boolean isOfTheServer(RawAnswer answer) {
    return answer.json().path("message").asText().equals("Bad Request");
  }
}
