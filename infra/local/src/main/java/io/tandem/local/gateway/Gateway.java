package io.tandem.local.gateway;

import com.nimbusds.jose.jwk.JWKSet;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.runtime.TraceId;
import io.tandem.local.stack.Authorizer;
import io.tandem.local.stack.StackModel;
import io.tandem.local.web.HttpFailure;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The HTTP API: finds a request's route, checks its token, invokes the function. */
public final class Gateway implements Handler {
  private static final HttpFailure UNAUTHORIZED = new HttpFailure(401, "Unauthorized");
  private static final HttpFailure NOT_FOUND = new HttpFailure(404, "Not Found");
  private static final HttpFailure FUNCTION_FAILED = new HttpFailure(500, "Internal Server Error");
  private static final HttpFailure NOT_AVAILABLE = new HttpFailure(503, "Service Unavailable");

  private final RouteTable routes;
  private final Cors cors;
  private final JwtAuthorizer tokens;
  private final Functions functions;
  private final Clock clock = Clock.systemUTC();

  public Gateway(StackModel stack, Cors cors, JWKSet keys, Functions functions) {
    this.routes = new RouteTable(stack);
    this.cors = cors;
    this.tokens = new JwtAuthorizer(keys);
    this.functions = functions;
  }

  @Override
  public void handle(Context request) {
    if (cors.answersPreflight(request)) {
      return;
    }
    cors.addTo(request);
    routes
        .match(request.req().getMethod(), request.req().getRequestURI())
        .ifPresentOrElse(match -> authorize(request, match), () -> NOT_FOUND.writeTo(request));
  }

  private void authorize(Context request, RouteMatch match) {
    Authorizer authorizer = match.route().authorizer();
    if (authorizer == null) {
      invoke(request, match, Optional.empty());
      return;
    }
    Optional<Map<String, String>> claims =
        Optional.ofNullable(request.header(authorizer.header()))
            .flatMap(token -> tokens.authorize(token, new ClaimRules(authorizer, clock)));
    if (claims.isPresent()) {
      invoke(request, match, claims);
    } else {
      UNAUTHORIZED.writeTo(request);
    }
  }

  private void invoke(Context request, RouteMatch match, Optional<Map<String, String>> claims) {
    String trace = Optional.ofNullable(request.header(TraceId.HEADER)).orElseGet(TraceId::next);
    byte[] event = new ProxyEvent(request.req(), match, claims, trace).with(request.bodyAsBytes());
    request.future(
        () ->
            functions
                .invoke(match.function(), event, trace)
                .thenAccept(result -> answer(request, result)));
  }

  private void answer(Context request, InvocationResult result) {
    if (result instanceof Answer answer) {
      boolean passedOn =
          Json.parse(answer.payload())
              .filter(json -> ProxyReply.write(request, json, cors))
              .isPresent();
      if (!passedOn) {
        FUNCTION_FAILED.writeTo(request);
      }
    } else if (result instanceof Failure failure) {
      refusal(failure.cause()).writeTo(request);
    }
  }

  private static HttpFailure refusal(Cause cause) {
    return cause == Cause.TIMEOUT || cause == Cause.STAGE ? NOT_AVAILABLE : FUNCTION_FAILED;
  }
}
