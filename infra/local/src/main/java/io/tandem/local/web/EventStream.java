package io.tandem.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;

/**
 * An answer that goes on until either side ends it, as for Server-Sent Events. It has no thread of
 * its own, and sending does not block: a client that does not keep up is cut off.
 */
public final class EventStream extends IteratingCallback {
  private static final int MOST_WAITING = 10_000;
  private final Queue<ByteBuffer> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final EndPoint endPoint;
  private final Response response;
  private volatile boolean lastSent;

  private EventStream(EndPoint endPoint, Response response) {
    this.endPoint = endPoint;
    this.response = response;
  }

  /** The client sees that the stream is open when something is sent. */
  public static EventStream open(Context request) {
    // The last answer of its connection, so the end of the connection ends the answer.
    request
        .contentType("text/event-stream")
        .header("Cache-Control", "no-cache")
        .header("Connection", "close");
    ServletContextRequest servlet = ServletContextRequest.getServletContextRequest(request.req());
    EventStream stream =
        new EventStream(Connections.endPoint(request), servlet.getServletContextResponse());
    // Never completes: Jetty notices the end of the connection and has then recycled the request.
    // Javalin would go on with it, fail, and retry for ever.
    request.future(CompletableFuture::new);
    // The client sends nothing more, so this notices at once that it has gone.
    stream.endPoint.fillInterested(Callback.from(stream::cut, failure -> stream.cut()));
    return stream;
  }

  public void onEnd(Runnable task) {
    CompletableFuture<Void> unused = ended.thenRun(task);
  }

  public void send(String text) {
    if (waiting.offer(ByteBuffer.wrap(text.getBytes(UTF_8)))) {
      iterate();
    } else {
      cut();
    }
  }

  /** Closes once everything sent is on its way. */
  public void end() {
    lastSent = true;
    iterate();
  }

  @Override
  protected Action process() {
    ByteBuffer next = waiting.poll();
    if (next == null) {
      return lastSent ? Action.SUCCEEDED : Action.IDLE;
    }
    response.write(false, next, this);
    return Action.SCHEDULED;
  }

  @Override
  protected void onCompleteSuccess() {
    cut();
  }

  @Override
  protected void onCompleteFailure(Throwable cause) {
    cut();
  }

  // The sending thread must not run what follows from the end.
  private void cut() {
    endPoint.close();
    CompletableFuture<Void> unused = ended.completeAsync(() -> null);
  }
}
