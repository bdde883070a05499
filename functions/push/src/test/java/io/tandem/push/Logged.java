package io.tandem.push;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything logged until it is closed, with stack traces. */
final class Logged extends Handler implements AutoCloseable {
  private final StringWriter text = new StringWriter();
  private final PrintWriter lines = new PrintWriter(text);
  private final Logger root = Logger.getLogger("");

  Logged() {
    root.addHandler(this);
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord record) {
    lines.println(record.getMessage());
    lines.println(Arrays.toString(record.getParameters()));
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(lines);
    }
  }

  @Override
  public void flush() {
    lines.flush();
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
