package io.tandem.local.runtime;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.json.Json;
import io.tandem.local.runtime.InvocationResult.Answer;
import io.tandem.local.runtime.InvocationResult.Cause;
import io.tandem.local.runtime.InvocationResult.Failure;
import java.util.Map;
import java.util.Optional;

/**
 * The Lambda Runtime API that the processes poll
 * (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html).
 */
record RuntimeApi(Map<String, FunctionPool> pools) {
  private static final String BASE = "/{function}/{worker}/2018-06-01/runtime/";

  void addTo(RoutesConfig routes) {
    routes.get(BASE + "invocation/next", this::next);
    routes.post(BASE + "invocation/{id}/response", this::response);
    routes.post(BASE + "invocation/{id}/error", this::error);
    routes.post(BASE + "init/error", this::initError);
  }

  private void next(Context request) {
    request.future(
        () -> pool(request).next(worker(request)).thenAccept(found -> hand(request, found)));
  }

  private static void hand(Context request, Optional<Handover> found) {
    if (found.isEmpty()) {
      request.status(410);
      return;
    }
    Handover handover = found.get();
    request
        .header("Lambda-Runtime-Aws-Request-Id", handover.invocation().id())
        .header("Lambda-Runtime-Deadline-Ms", "" + handover.deadline().toEpochMilli())
        .header("Lambda-Runtime-Invoked-Function-Arn", handover.function().arn())
        .header("Lambda-Runtime-Trace-Id", handover.invocation().trace())
        .contentType("application/json")
        .result(handover.invocation().event());
  }

  private void response(Context request) {
    end(request, new Answer(request.bodyAsBytes()));
  }

  private void error(Context request) {
    end(request, failure(request, Cause.FUNCTION));
  }

  private void initError(Context request) {
    pool(request).failStart(worker(request), failure(request, Cause.PROCESS));
    accept(request);
  }

  private void end(Context request, InvocationResult how) {
    if (pool(request).end(worker(request), request.pathParam("id"), how)) {
      accept(request);
    } else {
      String message = "Invalid request ID";
      request.status(400).json(Map.of("errorType", "InvalidRequestID", "errorMessage", message));
    }
  }

  private static void accept(Context request) {
    request.status(202).contentType("application/json").result("{\"status\":\"OK\"}");
  }

  private static Failure failure(Context request, Cause cause) {
    var error = Json.parse(request.bodyAsBytes()).orElseGet(Json::object);
    return new Failure(
        cause,
        error.path("errorType").asText("Unhandled"),
        error.path("errorMessage").asText("unknown"));
  }

  private FunctionPool pool(Context request) {
    return Optional.ofNullable(pools.get(request.pathParam("function"))).orElseThrow();
  }

  private static int worker(Context request) {
    return Integer.parseInt(request.pathParam("worker"));
  }
}
