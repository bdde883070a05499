package io.tandem.telemetry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The current invocation: the fields that each of its log lines carries beside the message. They
 * are only ids, never one that admits somebody, such as an invitation's, and never private text.
 * Quarkus adds Lambda's own id ({@code AWSRequestId}).
 */
@Singleton
public final class Invocation {
  private static final String TRACE_ID = "traceId";
  private static final String COLD_START = "coldStart";
  private static final String REQUEST_ID = "requestId";
  private static final String SESSION_ID = "sessionId";

  /** X-Ray's trace header: a system property that Lambda's runtimes set and the AWS SDK reads. */
  static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

  private static final String ROOT = "Root=";

  private boolean first = true;

  /** Begins an invocation and forgets the last one's fields. */
  public void begin() {
    List.of(REQUEST_ID, SESSION_ID, TRACE_ID).forEach(MDC::remove);
    MDC.put(COLD_START, first);
    traceId().ifPresent(id -> MDC.put(TRACE_ID, id));
    first = false;
  }

  /** Sets the HTTP API's request id, which the caller learns when the request fails. */
  public void ofRequest(String requestId) {
    MDC.put(REQUEST_ID, requestId);
  }

  /** Sets the session that the invocation is about. */
  public void aboutSession(String sessionId) {
    MDC.put(SESSION_ID, sessionId);
  }

  private static Optional<String> traceId() {
    return Optional.ofNullable(System.getProperty(TRACE_HEADER)).stream()
        .flatMap(header -> List.of(header.split(";", -1)).stream())
        .filter(part -> part.startsWith(ROOT))
        .map(part -> part.substring(ROOT.length()))
        .findFirst();
  }
}
