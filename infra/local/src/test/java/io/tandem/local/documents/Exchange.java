package io.tandem.local.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param path with the API's base, without the query
 * @param sent the request's body
 * @param headers of the answer, by name in any case
 * @param body of the answer, missing if there is none
 */
public record Exchange(
    String method,
    String path,
    @Nullable String sent,
    int status,
    Map<String, List<String>> headers,
    JsonNode body) {
  private static final int FIRST_REFUSAL = 300;

  boolean wasAccepted() {
    return status < FIRST_REFUSAL;
  }
}
