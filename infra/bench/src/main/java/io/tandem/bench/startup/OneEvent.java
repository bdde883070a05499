package io.tandem.bench.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A Runtime API with one event. It reports when the event was asked for and answered. */
final class OneEvent implements AutoCloseable {
  private static final int GONE = 410;
  private static final int ACCEPTED = 202;
  private static final long NO_BODY = -1;

  private final byte[] event;
  private final HttpServer server;
  private final CompletableFuture<Long> asked = new CompletableFuture<>();
  private final CompletableFuture<Long> answered = new CompletableFuture<>();
  private final CountDownLatch enough = new CountDownLatch(1);

  OneEvent(byte[] event) throws IOException {
    this.event = event;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(OneEvent::daemon));
    server.createContext("/", this::handle);
    server.start();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "one-event");
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** By {@link System#nanoTime}. */
  CompletableFuture<Long> asked() {
    return asked;
  }

  /** By {@link System#nanoTime}; exceptional if the answer is a failure. */
  CompletableFuture<Long> answered() {
    return answered;
  }

  /** There is no second event: a process that asks for one may end. */
  void end() {
    enough.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.endsWith("/next")) {
        next(exchange);
      } else {
        take(exchange, path);
      }
    }
  }

  private void next(HttpExchange exchange) throws IOException {
    if (asked.complete(System.nanoTime())) {
      exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "one");
      exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:one");
      String deadline = String.valueOf(System.currentTimeMillis() + 60_000);
      exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", deadline);
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
      return;
    }
    try {
      enough.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.sendResponseHeaders(GONE, NO_BODY);
  }

  private void take(HttpExchange exchange, String path) throws IOException {
    long now = System.nanoTime();
    String answer = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.sendResponseHeaders(ACCEPTED, NO_BODY);
    if (path.endsWith("/response")
        && !answer.contains("\"statusCode\":4")
        && !answer.contains("\"statusCode\":5")) {
      answered.complete(now);
    } else {
      answered.completeExceptionally(new IllegalStateException(answer));
    }
  }

  @Override
  public void close() {
    end();
    server.stop(0);
  }
}
