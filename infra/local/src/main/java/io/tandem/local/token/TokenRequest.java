package io.tandem.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.json.Json;
import io.tandem.local.web.BadRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The user that a token is for.
 *
 * @param claims added to the usual ones or replacing them; null leaves a claim out
 */
record TokenRequest(String sub, @Nullable String name, Map<String, Object> claims) {
  private static final int LONGEST_SUB = 128;

  static TokenRequest read(byte[] body) {
    JsonNode json =
        Json.parse(body)
            .filter(JsonNode::isObject)
            .orElseThrow(
                () -> new BadRequest("the body must be {\"sub\":\"ana\",\"name\":\"Ana\"}"));
    JsonNode sub = json.path("sub");
    if (!sub.isTextual() || sub.textValue().isBlank() || length(sub) > LONGEST_SUB) {
      throw new BadRequest("sub must be a string of 1 to " + LONGEST_SUB + " characters");
    }
    JsonNode name = json.path("name");
    if (!name.isTextual() && !name.isMissingNode() && !name.isNull()) {
      throw new BadRequest("name must be a string");
    }
    JsonNode claims = json.path("claims");
    if (!claims.isObject() && !claims.isMissingNode()) {
      throw new BadRequest("claims must be an object");
    }
    return new TokenRequest(sub.textValue(), name.textValue(), Json.map(claims));
  }

  private static int length(JsonNode text) {
    return text.textValue().codePointCount(0, text.textValue().length());
  }
}
