package io.tandem.local.jvm;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Map;
import org.jboss.logging.MDC;

/**
 * Runs a function's JVM build in its own process: gets events, passes them to the handler and
 * returns its answers, until the Runtime API is gone.
 */
public final class JvmRuntime {
  private final RuntimeClient api;
  private final RequestStreamHandler handler;

  private JvmRuntime(RuntimeClient api, RequestStreamHandler handler) {
    this.api = api;
    this.handler = handler;
  }

  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    RuntimeClient api = new RuntimeClient(environment.getOrDefault("AWS_LAMBDA_RUNTIME_API", ""));
    try {
      JvmRuntime runtime = new JvmRuntime(api, handler(api, environment));
      while (true) {
        runtime.handleNext(environment);
      }
    } catch (IOException stageIsGone) {
      System.exit(0);
    }
  }

  private static RequestStreamHandler handler(RuntimeClient api, Map<String, String> environment)
      throws IOException {
    try {
      String name =
          environment.getOrDefault("_HANDLER", "io.quarkus.funqy.lambda.FunqyStreamHandler");
      return Class.forName(name)
          .asSubclass(RequestStreamHandler.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      why.printStackTrace();
      api.failStart(why);
      System.exit(1);
      throw new IllegalStateException(e);
    }
  }

  private void handleNext(Map<String, String> environment) throws IOException {
    HttpURLConnection next = api.next();
    String requestId = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
    // As in the native build: one for log lines, the other for X-Ray and the AWS SDK.
    MDC.put("AWSRequestId", requestId);
    String trace = next.getHeaderField("Lambda-Runtime-Trace-Id");
    if (trace != null) {
      System.setProperty("com.amazonaws.xray.traceHeader", trace);
    }
    byte[] event;
    try (InputStream body = next.getInputStream()) {
      event = body.readAllBytes();
    }
    Context context =
        new JvmContext(
            environment,
            requestId,
            next.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"),
            Long.parseLong(next.getHeaderField("Lambda-Runtime-Deadline-Ms")));
    handle(requestId, event, context);
  }

  private void handle(String requestId, byte[] event, Context context) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    } catch (Exception | LinkageError e) {
      api.fail(requestId, e);
      return;
    }
    api.answer(requestId, answer.toByteArray());
  }
}
