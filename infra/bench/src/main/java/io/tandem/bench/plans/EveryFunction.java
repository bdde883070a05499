package io.tandem.bench.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.bench.play.Action;
import io.tandem.bench.play.Call;
import io.tandem.bench.play.Conversation;
import io.tandem.bench.play.Functions;
import io.tandem.bench.play.Pair;
import io.tandem.bench.play.Rehearsal;
import io.tandem.local.LocalStage;
import io.tandem.local.runtime.InvocationResult.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes every function of the stack do its work, including the rarer ones. */
public record EveryFunction(LocalStage stage) {
  private static final List<String> BY_THE_CLOCK =
      List.of(
          "relay-outbox",
          "prune-idempotency-keys",
          "prune-sessions",
          "send-held",
          "check-receipts");
  private static final String ACCEPTED = "accepted before";
  private static final String SESSIONS = "/api/v1/sessions";
  private static final String QUIET =
      ",\"quietHours\":{\"timezone\":\"UTC\",\"from\":\"00:00\",\"to\":\"23:59\"}";

  /** Several times, because PostgreSQL plans a function's statements again after a few runs. */
  public void act(int times) {
    for (int i = 0; i < times; i++) {
      Rehearsal.on(
          stage,
          (action, pair) -> {
            beforeScene(action, pair);
            new Functions(stage).must(action.on(pair));
            if (action == Action.READ) {
              new Conversation(pair, ACCEPTED).theLastStage().forEach(new Functions(stage)::must);
              new Farewell(new Functions(stage), pair).say();
            }
          });
      BY_THE_CLOCK.forEach(this::byTheClock);
    }
  }

  private void beforeScene(Action action, Pair pair) {
    switch (action) {
      case CONFIRM -> {
        phone("POST /api/v1/push/devices", pair.ana(), "");
        phone("POST /api/v1/push/devices", pair.ben(), QUIET);
        String draft = "PUT /api/v1/sessions/{id}/invitation/message";
        make("draft-invitation", draft, pair, pair.ana(), "{\"message\":\"Come\"}");
      }
      case SIGN -> {
        make("pause-session", "POST " + SESSIONS + "/{id}/pause", pair, pair.ben(), "{}");
        make("resume-session", "POST " + SESSIONS + "/{id}/resume", pair, pair.ben(), "{}");
        make("mark-seen", "POST " + SESSIONS + "/{id}/seen", pair, pair.ben(), "{\"seq\":1}");
        make(
            "mute-session", "PUT " + SESSIONS + "/{id}/mute", pair, pair.ben(), "{\"until\":null}");
      }
      case VALIDATE -> {
        String empathy = "POST " + SESSIONS + "/{id}/empathy";
        String no = "{\"validated\":false,\"feedback\":\"Not quite\"}";
        make("validate-empathy", empathy + "/validate", pair, pair.ben(), no);
        String context = "{\"content\":\"I was tired\"}";
        make("share-context", empathy + "/context", pair, pair.ben(), context);
        make("view-context", empathy + "/context/viewed", pair, pair.ana(), "");
      }
      case READ -> read(pair);
      case ADVANCE -> {}
    }
  }

  private void phone(String route, String who, String more) {
    String body =
        "{\"pushToken\":\"ExponentPushToken[%s]\",\"platform\":\"ios\"%s}".formatted(who, more);
    new Functions(stage).must(new Call("register-device", route, Map.of(), who, body));
  }

  private void read(Pair pair) {
    for (String path : List.of("", "/{id}/events")) {
      make("read-session", "GET " + SESSIONS + path, pair, pair.ben(), "");
    }
    make("read-realtime-token", "GET /api/v1/realtime/token", pair, pair.ben(), "");
  }

  private void make(String function, String route, Pair pair, String who, String body) {
    Call call = new Call(function, route, Map.of("id", pair.session()), who, body);
    new Functions(stage).must(call.withKey(UUID.randomUUID().toString()));
  }

  private void byTheClock(String function) {
    if (!(stage.functions().invoke(function, "{}".getBytes(UTF_8)).join() instanceof Answer)) {
      throw new IllegalStateException(function + " failed");
    }
  }
}
