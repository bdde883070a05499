package io.tandem.local.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tests' function: returns its event, or misbehaves as the event says. */
public final class EchoHandler implements RequestStreamHandler {
  private static final Pattern NEEDED = Pattern.compile("needs-file:([\\w/.-]+)");
  private final Map<Integer, Integer> seen = new ConcurrentHashMap<>();

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    byte[] event = in.readAllBytes();
    String text = new String(event, UTF_8);
    misbehave(text);
    if (text.contains("tell-environment")) {
      out.write(String.join(",", System.getenv().keySet()).getBytes(UTF_8));
    } else if (text.contains("tell-process")) {
      out.write(String.valueOf(ProcessHandle.current().pid()).getBytes(UTF_8));
    } else if (text.contains("tell-context")) {
      out.write(
          (context.getFunctionName() + " " + context.getInvokedFunctionArn()).getBytes(UTF_8));
    } else if (text.contains("\"routeKey\"")) {
      out.write(response(event).getBytes(UTF_8));
    } else {
      out.write(event);
    }
  }

  private void misbehave(String text) {
    if (text.contains("please-throw")) {
      throw new IllegalStateException("as \"told\"");
    }
    if (text.contains("please-exit")) {
      Runtime.getRuntime().halt(3);
    }
    if (text.contains("please-hang")) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    Matcher needed = NEEDED.matcher(text);
    if (needed.find() && !Files.exists(Path.of(needed.group(1)))) {
      throw new IllegalStateException("it does not exist");
    }
    if (text.contains("print-number-")) {
      System.out.println(text.replaceFirst("(?s).*print-number-(\\d+).*", "$1"));
    }
    if (text.contains("fail-twice")) {
      int attempts = seen.merge(text.hashCode(), 1, Integer::sum);
      if (attempts <= 2) {
        throw new IllegalStateException("not yet");
      }
      System.out.println("done " + attempts);
    }
  }

  private static String response(byte[] event) {
    return "{\"statusCode\":200,\"isBase64Encoded\":true,\"cookies\":[\"a=1\",\"b=2\"],"
        + "\"headers\":{\"Content-Type\":\"application/json\",\"X-Own\":\"yes\",\"Access-Control-Allow-Origin\":\"*\"},\"body\":\""
        + Base64.getEncoder().encodeToString(event)
        + "\"}";
  }
}
