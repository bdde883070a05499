package io.tandem.telemetry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * The invocation that runs: what each line it logs says beside the message. Ids alone, and of those
 * none that admits somebody, as an invitation's does; never something that people wrote. Lambda's
 * own id of it ({@code AWSRequestId}) is Quarkus's doing.
 */
@Singleton
public final class Invocation {
  private static final String TRACE_ID = "traceId";
  private static final String COLD_START = "coldStart";
  private static final String REQUEST_ID = "requestId";
  private static final String SESSION_ID = "sessionId";

  /**
   * Where Lambda's runtimes keep the header by which X-Ray follows an event, and AWS's SDK looks.
   */
  static final String TRACE_HEADER = "com.amazonaws.xray.traceHeader";

  private static final String ROOT = "Root=";

  private boolean first = true;

  /** One begins: what is known of the last is forgotten. */
  public void begin() {
    List.of(REQUEST_ID, SESSION_ID, TRACE_ID).forEach(MDC::remove);
    MDC.put(COLD_START, first);
    traceId().ifPresent(id -> MDC.put(TRACE_ID, id));
    first = false;
  }

  /** It is the HTTP API's request with this id, which a caller is told when it fails. */
  public void ofRequest(String requestId) {
    MDC.put(REQUEST_ID, requestId);
  }

  /** It is about this session. */
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
