package io.tandem.local.token;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.tandem.local.gateway.Cors;
import io.tandem.local.web.Replies;
import java.util.List;
import java.util.Map;

/**
 * The identity provider's endpoints, and the one that gives anybody a token. They are open to the
 * pages that may call the API, because those must sign in.
 */
public record TokenRoutes(LocalTokens tokens, Cors cors) {
  public void addTo(RoutesConfig routes) {
    add(routes, HandlerType.POST, "/local/token", this::token);
    add(routes, HandlerType.GET, "/local/.well-known/openid-configuration", this::discovery);
    add(routes, HandlerType.GET, "/local/.well-known/jwks.json", this::keys);
  }

  private void add(RoutesConfig routes, HandlerType method, String path, Handler handler) {
    routes.addHttpHandler(method, path, cors.wrap(handler));
    routes.options(path, cors.wrap(request -> request.status(HttpStatus.METHOD_NOT_ALLOWED)));
  }

  private void token(Context request) {
    TokenRequest wanted = TokenRequest.read(request.bodyAsBytes());
    Replies.json(
        request, Map.of("token", tokens.issue(wanted.sub(), wanted.name(), wanted.claims())));
  }

  private void discovery(Context request) {
    Replies.json(
        request,
        Map.of(
            "issuer", tokens.issuer(),
            "jwks_uri", tokens.issuer() + "/.well-known/jwks.json",
            "token_endpoint", tokens.issuer() + "/token",
            "id_token_signing_alg_values_supported", List.of("RS256"),
            "response_types_supported", List.of("token"),
            "subject_types_supported", List.of("public")));
  }

  private void keys(Context request) {
    Replies.json(request, tokens.publicKeys().toJSONObject());
  }
}
