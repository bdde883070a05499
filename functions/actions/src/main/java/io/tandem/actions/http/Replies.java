package io.tandem.actions.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.sessions.ErrorCode;
import io.tandem.sessions.Outcome;
import io.tandem.sessions.Outcome.Done;
import io.tandem.sessions.Outcome.Refused;
import io.tandem.sessions.Refusal;
import io.tandem.sessions.store.Reply;
import jakarta.enterprise.context.ApplicationScoped;

/** The envelope of every answer: {@code success} with {@code data}, or with {@code error}. */
@ApplicationScoped
class Replies {
  private final ObjectMapper json;

  Replies(ObjectMapper json) {
    this.json = json;
  }

  /** What came of a command; the session's version goes with the data. */
  <A> Reply of(Outcome<A> outcome, int success) {
    if (outcome instanceof Done<A> done) {
      ObjectNode data = json.valueToTree(done.answer());
      return data(data.put("version", done.version()), success);
    }
    return of(((Refused<A>) outcome).refusal());
  }

  Reply data(Object data, int status) {
    ObjectNode envelope = json.createObjectNode().put("success", true);
    return Reply.of(status, write(envelope.set("data", json.valueToTree(data))));
  }

  Reply of(Refusal refusal) {
    ObjectNode envelope = json.createObjectNode().put("success", false);
    ObjectNode error =
        envelope
            .putObject("error")
            .put("code", refusal.code().name())
            .put("message", refusal.message());
    if (!refusal.details().isEmpty()) {
      error.set("details", json.valueToTree(refusal.details()));
    }
    return Reply.of(status(refusal.code()), write(envelope));
  }

  private String write(Object envelope) {
    try {
      return json.writeValueAsString(envelope);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(ErrorCode code) {
    return switch (code) {
      case VALIDATION_ERROR, SESSION_NOT_ACTIVE, GATE_NOT_SATISFIED -> 400;
      case UNAUTHORIZED -> 401;
      case NOT_FOUND -> 404;
      case CONFLICT, INVITATION_NOT_CONFIRMED -> 409;
      case INVITATION_EXPIRED -> 410;
      case PAYLOAD_TOO_LARGE -> 413;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case INTERNAL_ERROR -> 500;
    };
  }
}
