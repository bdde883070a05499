package io.tandem.local.console;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.delivery.DeadLetters;
import io.tandem.local.runtime.Functions;
import io.tandem.local.web.Replies;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The endpoints that show which functions are warm, and the dead letters. */
public record StageRoutes(Functions functions, DeadLetters deadLetters) {
  public void addTo(RoutesConfig routes) {
    routes.get("/local/health", this::health);
    routes.get("/local/dlq", this::deadLetters);
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
}
