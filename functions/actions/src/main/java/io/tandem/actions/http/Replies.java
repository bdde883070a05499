package io.tandem.actions.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.store.Commands;
import io.tandem.sessions.store.Reply;
import io.tandem.telemetry.Metric;
import io.tandem.telemetry.Metrics;
import jakarta.enterprise.context.ApplicationScoped;

/** The envelope of every answer: {@code success} with {@code data}, or with {@code error}. */
@ApplicationScoped
class Replies {
  private final ObjectMapper json;
  private final Metrics metrics;

  Replies(ObjectMapper json, Metrics metrics) {
    this.json = json;
    this.metrics = metrics;
  }

  /** The answer to a command, with the session as the caller sees it. */
  HttpResponse of(Commands.Result result) {
    Reply reply = result.reply();
    result
        .state()
        .ifPresent(it -> reply.body().withObject("/data").set("state", json.valueToTree(it)));
    return HttpResponse.of(reply);
  }

  /** The part of a command's answer that is kept for a repeat. */
  <A> Reply of(Outcome<A> outcome, int success) {
    return outcome instanceof Done<A> done
        ? data(done.answer(), success)
        : of(((Refused<A>) outcome).refusal());
  }

  Reply data(Object data, int status) {
    ObjectNode envelope = json.createObjectNode().put("success", true);
    return Reply.of(status, envelope.set("data", json.valueToTree(data)));
  }

  /** The answer for a refusal; counts it as a metric. */
  Reply of(Refusal refusal) {
    metrics.write(Metric.REFUSALS.of(refusal.code().name(), 1));
    ObjectNode envelope = json.createObjectNode().put("success", false);
    if (refusal.code() == ErrorCode.UNAUTHORIZED) {
      // API Gateway's own 401, for a token that it refuses itself, has only this field.
      envelope.put("message", refusal.message());
    }
    ObjectNode error =
        envelope
            .putObject("error")
            .put("code", refusal.code().name())
            .put("message", refusal.message());
    if (!refusal.details().isEmpty()) {
      error.set("details", json.valueToTree(refusal.details()));
    }
    return Reply.of(status(refusal.code()), envelope);
  }

  private static int status(ErrorCode code) {
    return switch (code) {
      case VALIDATION_ERROR, SESSION_NOT_ACTIVE, GATE_NOT_SATISFIED -> 400;
      case UNAUTHORIZED -> 401;
      case NOT_FOUND -> 404;
      case CONFLICT, BUSY, INVITATION_NOT_CONFIRMED -> 409;
      case INVITATION_EXPIRED -> 410;
      case PAYLOAD_TOO_LARGE -> 413;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case RATE_LIMITED -> 429;
      case INTERNAL_ERROR -> 500;
    };
  }
}
