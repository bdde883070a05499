package io.tandem.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A request's body as API Gateway passes it on: as text for these types only, otherwise in base64.
 * That includes forms and bodies without a type (tried on AWS:
 * github.com/ministackorg/ministack/pull/766), and types that name a charset other than UTF-8
 * (tried on AWS with iso-8859-1: github.com/floci-io/floci/pull/2203).
 *
 * <p>AWS does not document what happens to bytes in a text body that are not UTF-8, and nobody
 * seems to have tried (github.com/danmoz/caddy-lambda/issues/68). An event is JSON, which cannot
 * hold them. Here they become U+FFFD, which tells a function the least.
 */
final class EventBody {
  private static final Pattern TEXT =
      Pattern.compile("(text/[^;]*|application/(json|javascript|xml))\\s*(;.*)?", CASE_INSENSITIVE);
  private static final Pattern OTHER_CHARSET =
      Pattern.compile(";\\s*charset\\s*+=\\s*+\"?+(?!utf-8\"?\\s*(;|$))", CASE_INSENSITIVE);

  private EventBody() {}

  static void addTo(ObjectNode event, byte[] body, String contentType) {
    boolean text = isText(contentType.strip());
    if (body.length > 0) {
      event.put("body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
    }
    event.put("isBase64Encoded", body.length > 0 && !text);
  }

  private static boolean isText(String contentType) {
    return TEXT.matcher(contentType).matches() && !OTHER_CHARSET.matcher(contentType).find();
  }
}
