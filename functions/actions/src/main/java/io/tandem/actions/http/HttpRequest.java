package io.tandem.actions.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of the HTTP API, payload format 2.0, with only the fields that the actions read. The AWS
 * library's type is not used, because plain Jackson loses its {@code isBase64Encoded}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
 *     format</a>
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HttpRequest(
    String routeKey,
    String rawPath,
    @Nullable Map<String, String> headers,
    @Nullable Map<String, String> queryStringParameters,
    @Nullable Map<String, String> pathParameters,
    @Nullable Context requestContext,
    @Nullable String body,
    boolean isBase64Encoded) {
  private static final char REPLACEMENT_CHARACTER = '\ufffd';

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Context(
      @Nullable String requestId, @Nullable Authorizer authorizer, @Nullable Http http) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Http(@Nullable String method) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Authorizer(@Nullable Jwt jwt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Jwt(@Nullable Map<String, String> claims) {}

  /** A claim of the token that the API's authorizer has checked. */
  Optional<String> claim(String name) {
    return Optional.ofNullable(requestContext)
        .map(Context::authorizer)
        .map(Authorizer::jwt)
        .map(Jwt::claims)
        .map(claims -> claims.get(name));
  }

  /** A header, by its name in lower case. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers).map(all -> all.get(name));
  }

  /** A parameter of the query. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(queryStringParameters).map(all -> all.get(name));
  }

  /** A parameter of the path; empty if the route has none of that name. */
  public String path(String name) {
    return Optional.ofNullable(pathParameters).map(all -> all.get(name)).orElse("");
  }

  /** The session's or invitation's id in the path; empty if it is not a valid id. */
  public Optional<UUID> id() {
    return Ids.parse(path("id"));
  }

  String requestId() {
    return Optional.ofNullable(requestContext).map(Context::requestId).orElse("unknown");
  }

  /** Method and path. */
  String route() {
    Optional<String> method =
        Optional.ofNullable(requestContext).map(Context::http).map(Http::method);
    return method.orElse("") + " " + rawPath;
  }

  /** The length of the body as sent, in bytes. */
  int length() {
    return bytes().length;
  }

  /**
   * The body as text, empty if there is none. Bytes that are not UTF-8 are refused, never repaired.
   * U+FFFD is refused too: AWS does not document what the gateway does with such bytes in a body
   * that it passes on as text, and a replacement character may be all that is left of them.
   */
  String text() {
    String text = isBase64Encoded ? decoded() : Objects.requireNonNullElse(body, "");
    if (text.indexOf(REPLACEMENT_CHARACTER) >= 0) {
      throw notUtf8();
    }
    return text;
  }

  private String decoded() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  private static RefusedRequest notUtf8() {
    return RefusedRequest.field(
        "body", "is not UTF-8, or has U+FFFD, which stands for invalid bytes");
  }

  private byte[] bytes() {
    if (body == null) {
      return new byte[0];
    }
    return isBase64Encoded
        ? Base64.getMimeDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
