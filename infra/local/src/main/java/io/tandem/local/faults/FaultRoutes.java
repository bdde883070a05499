package io.tandem.local.faults;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.tandem.local.web.Replies;
import java.util.LinkedHashMap;
import java.util.Map;

/** The endpoint that breaks and mends parts. */
public record FaultRoutes(Faults faults) {
  public void addTo(RoutesConfig routes) {
    routes.get("/local/faults", this::show);
    routes.post("/local/faults", this::set);
  }

  private void show(Context request) {
    Replies.items(request, faults.breakable().stream().map(this::item).toList());
  }

  private void set(Context request) {
    FaultRequest wanted = FaultRequest.read(request.bodyAsBytes(), faults.breakable());
    faults.set(wanted.target(), wanted.mode(), wanted.rate());
    Replies.json(request, item(wanted.target()));
  }

  private Map<String, Object> item(FaultTarget target) {
    Fault fault = faults.of(target);
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("target", FaultRequest.name(target));
    item.put("mode", FaultRequest.name(fault.mode()));
    item.put("rate", fault.rate());
    return item;
  }
}
