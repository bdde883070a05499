package io.tandem.local.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** A function whose process ends before it asks for an event. */
public final class ExitingHandler implements RequestStreamHandler {
  public ExitingHandler() {
    Runtime.getRuntime().halt(7);
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) {}
}
