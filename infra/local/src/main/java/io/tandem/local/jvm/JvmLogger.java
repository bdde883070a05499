package io.tandem.local.jvm;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;

/** A handler's logger. It writes to the process's output, which the stage keeps in a file. */
final class JvmLogger implements LambdaLogger {
  @Override
  public void log(String message) {
    System.out.println(message);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
