package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.delivery.DeadLetters;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.web.Replies;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The endpoints by which one looks at the stage and pushes it. */
public final class StageRoutes {
  private final Functions functions;
  private final DeadLetters deadLetters;

  public StageRoutes(Functions functions, DeadLetters deadLetters) {
    this.functions = functions;
    this.deadLetters = deadLetters;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/local/health", this::health);
    routes.get("/local/dlq", this::deadLetters);
    routes.post("/local/functions/{name}/invoke", this::invoke);
  }

  private void health(Context request) {
    SortedMap<String, String> states = new TreeMap<>();
    functions.warm().forEach((name, warm) -> states.put(name, warm > 0 ? "warm" : "cold"));
    Replies.json(request, Map.of("status", "UP", "functions", states));
  }

  private void deadLetters(Context request) {
    Replies.items(
        request,
        Optional.ofNullable(request.queryParam("function"))
            .map(deadLetters::of)
            .orElseGet(deadLetters::all));
  }

  private void invoke(Context request) {
    String name = request.pathParam("name");
    if (!functions.has(name)) {
      Replies.refusal(request, 404, "NOT_FOUND", "there is no function " + name);
      return;
    }
    byte[] body = request.bodyAsBytes();
    byte[] event = body.length == 0 ? "{}".getBytes(UTF_8) : body;
    request.future(
        () -> functions.invoke(name, event).thenAccept(result -> answer(request, result)));
  }

  private static void answer(Context request, InvocationResult result) {
    if (result instanceof Answer answer) {
      request.contentType("application/json").result(answer.payload());
    } else if (result instanceof Failure failure) {
      Replies.refusal(request, 502, "FUNCTION_FAILED", failure.toString());
    }
  }
}
