package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request's body as API Gateway passes it on: as text for these types only, and else in base64,
 * also a form's and one without a type (tried on AWS: github.com/ministackorg/ministack/pull/766).
 */
final class EventBody {
  private static final Set<String> TEXT_TYPES =
      Set.of("application/json", "application/javascript", "application/xml");

  private EventBody() {}

  static void addTo(ObjectNode event, byte[] body, @Nullable String contentType) {
    boolean text = contentType != null && isText(contentType);
    if (body.length > 0) {
      event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
  }

  private static boolean isText(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.startsWith("text/") || TEXT_TYPES.contains(type);
  }
}
