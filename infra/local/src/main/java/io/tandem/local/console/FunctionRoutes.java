package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.tandem.local.delivery.DeadLetters;
import io.tandem.local.delivery.Redrive;
import io.tandem.local.runtime.Functions;
import io.tandem.local.runtime.InvocationResult;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Failure;
import io.tandem.local.web.BadRequest;
import io.tandem.local.web.Replies;
import java.util.Map;
import java.util.Optional;

/** The endpoints that act on a function: invoke it, kill it, redrive its dead letters. */
public final class FunctionRoutes {
  private final Functions functions;
  private final Redrive redrive;

  public FunctionRoutes(Functions functions, DeadLetters deadLetters) {
    this.functions = functions;
    this.redrive = new Redrive(functions, deadLetters);
  }

  public void addTo(RoutesConfig routes) {
    routes.post("/local/functions/{name}/invoke", known(this::invoke));
    routes.post("/local/functions/{name}/kill", known(this::kill));
    routes.post("/local/redrive", known(this::redrive));
  }

  /** What an endpoint does with an existing function. */
  private interface OnFunction {
    void handle(Context request, String function);
  }

  private Handler known(OnFunction action) {
    return request -> {
      String name =
          Optional.ofNullable(request.pathParamMap().get("name"))
              .or(() -> Optional.ofNullable(request.queryParam("function")))
              .orElseThrow(() -> new BadRequest("function must be the name of a function"));
      if (functions.has(name)) {
        action.handle(request, name);
      } else {
        Replies.refusal(request, 404, "NOT_FOUND", "there is no function " + name);
      }
    };
  }

  private void invoke(Context request, String function) {
    byte[] body = request.bodyAsBytes();
    byte[] event = body.length == 0 ? "{}".getBytes(UTF_8) : body;
    request.future(
        () -> functions.invoke(function, event).thenAccept(result -> answer(request, result)));
  }

  private void kill(Context request, String function) {
    Replies.json(request, Map.of("killed", functions.kill(function)));
  }

  private void redrive(Context request, String function) {
    Replies.json(request, redrive.run(function));
  }

  private static void answer(Context request, InvocationResult result) {
    if (result instanceof Answer answer) {
      request.contentType("application/json").result(answer.payload());
    } else if (result instanceof Failure failure) {
      Replies.refusal(request, 502, "FUNCTION_FAILED", failure.toString());
    }
  }
}
