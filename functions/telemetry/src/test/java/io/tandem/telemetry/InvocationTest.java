package io.tandem.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InvocationTest {
  private final Invocation invocation = new Invocation();

  @AfterEach
  void forgetInvocation() {
    System.clearProperty(Invocation.TRACE_HEADER);
    MDC.clear();
  }

  @Test
  void onlyTheFirstIsAColdStart() {
    invocation.begin();
    assertThat(MDC.get("coldStart")).isEqualTo(true);

    invocation.begin();
    assertThat(MDC.get("coldStart")).isEqualTo(false);
  }

  @Test
  void traceIsTheRootOfXRaysHeader() {
    System.setProperty(Invocation.TRACE_HEADER, "Root=1-abc-def;Parent=53995c3f42cd8ad8;Sampled=1");

    invocation.begin();

    assertThat(MDC.get("traceId")).isEqualTo("1-abc-def");
  }

  @Test
  void nextInvocationKeepsOnlyLambdasOwnId() {
    System.setProperty(Invocation.TRACE_HEADER, "Root=1-abc-def");
    invocation.begin();
    invocation.ofRequest("request");
    invocation.aboutSession("session");
    MDC.put("AWSRequestId", "lambda's");
    System.clearProperty(Invocation.TRACE_HEADER);

    invocation.begin();

    assertThat(MDC.getMap()).containsOnlyKeys("AWSRequestId", "coldStart");
  }
}
