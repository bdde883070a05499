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
 * An answer that goes on until one of both sides ends it, as Server-Sent Events do. It has no
 * thread of its own, and who sends does not wait: a client that does not keep up is cut off.
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

  /** The client sees that it is open when something is sent. */
  public static EventStream open(Context request) {
    // With the connection its last: then the end of the connection is the end of the answer.
    request
        .contentType("text/event-stream")
        .header("Cache-Control", "no-cache")
        .header("Connection", "close");
    ServletContextRequest servlet = ServletContextRequest.getServletContextRequest(request.req());
    EventStream stream =
        new EventStream(Connections.endPoint(request), servlet.getServletContextResponse());
    // Never done: the end of the connection is Jetty's to notice, which has taken the request back
    // by then; Javalin would go on with it, fail, and try again for ever.
    request.future(CompletableFuture::new);
    // Nothing more is expected of the client, so this tells at once that it has gone.
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

  /** When all that was sent is on its way. */
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

  // What comes of it is not for the thread that happened to send.
  private void cut() {
    endPoint.close();
    CompletableFuture<Void> unused = ended.completeAsync(() -> null);
  }
}
