package io.tandem.bench.play;

import java.util.Map;

/** What is measured: the four actions that people wait for most, and the read behind an app. */
public enum Action {
  CONFIRM("confirm-invitation", "POST", "/invitation/confirm", true, ""),
  SIGN("sign-compact", "POST", "/compact/sign", false, "{\"agreed\":true}"),
  VALIDATE("validate-empathy", "POST", "/empathy/validate", false, "{\"validated\":true}"),
  ADVANCE("advance-stage", "POST", "/stages/advance", true, ""),
  READ("read-session", "GET", "/state", true, "");

  private final String function;
  private final String route;
  private final boolean byInviter;
  private final String body;

  Action(String function, String method, String path, boolean byInviter, String body) {
    this.function = function;
    this.route = method + " /api/v1/sessions/{id}" + path;
    this.byInviter = byInviter;
    this.body = body;
  }

  /** The Lambda's name. */
  public String function() {
    return function;
  }

  /** This action's call in the session, by the member whose turn it is. */
  public Call on(Pair pair) {
    String caller = byInviter ? pair.ana() : pair.ben();
    return new Call(function, route, Map.of("id", pair.session()), caller, body);
  }
}
