package io.tandem.local.token;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.web.Replies;
import java.util.List;
import java.util.Map;

/** The identity provider's endpoints, and the one that gives a token for the asking. */
public final class TokenRoutes {
  private final LocalTokens tokens;

  public TokenRoutes(LocalTokens tokens) {
    this.tokens = tokens;
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/local/token", this::token);
    routes.get("/local/.well-known/openid-configuration", this::discovery);
    routes.get("/local/.well-known/jwks.json", this::keys);
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
