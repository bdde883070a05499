package io.tandem.migrate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL that behaves like a paused Aurora: from the first connection on it accepts and stays
 * silent for a while. Then it is awake.
 */
public final class SleepingPostgres implements QuarkusTestResourceLifecycleManager {
  static final Duration NAP = Duration.ofSeconds(20);

  private static final String URL = "quarkus.datasource.jdbc.url";

  private final EmptyPostgres postgres = new EmptyPostgres();

  @SuppressWarnings("NullAway.Init") // started before use
  private ServerSocket calls;

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(postgres.start());
    String url = Objects.requireNonNull(settings.get(URL));
    int port = URI.create(url.replace("jdbc:", "")).getPort();
    try {
      calls = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    inBackground(() -> answer(port));
    settings.put(URL, url.replace(":" + port, ":" + calls.getLocalPort()));
    return settings;
  }

  private void answer(int port) throws IOException {
    CompletableFuture<Void> awake = new CompletableFuture<>();
    while (true) {
      Socket caller = calls.accept();
      awake.completeOnTimeout(null, NAP.toMillis(), TimeUnit.MILLISECONDS);
      awake.thenRun(() -> inBackground(() -> passOn(caller, port)));
    }
  }

  private static void passOn(Socket caller, int port) throws IOException {
    try (caller;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      inBackground(() -> server.getInputStream().transferTo(caller.getOutputStream()));
      caller.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void inBackground(Talk talk) {
    Thread thread =
        new Thread(
            () -> {
              try {
                talk.run();
              } catch (IOException ended) {
                // One of the two sides has closed it.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void stop() {
    try {
      calls.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    postgres.stop();
  }

  private interface Talk {
    void run() throws IOException;
  }
}
