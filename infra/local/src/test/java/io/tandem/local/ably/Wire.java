package io.tandem.local.ably;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The wire between an app and the stage. Once cut, it is dead until it is mended. */
public final class Wire implements AutoCloseable {
  private final int stage;
  private final ServerSocket server;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private boolean dead;

  private Wire(int stage, ServerSocket server) {
    this.stage = stage;
    this.server = server;
  }

  public static Wire to(int stage) throws IOException {
    Wire wire = new Wire(stage, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    start(wire::accept);
    return wire;
  }

  public int port() {
    return server.getLocalPort();
  }

  public synchronized void cut() throws IOException {
    dead = true;
    for (Socket end : ends) {
      end.close();
    }
    ends.clear();
  }

  public synchronized void mend() {
    dead = false;
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
  }

  private void accept() {
    try {
      while (true) {
        Socket app = server.accept();
        start(() -> connect(app));
      }
    } catch (IOException closed) {
      // The wire is closed.
    }
  }

  /** While the wire is dead, an app can connect but receives nothing. */
  private synchronized void connect(Socket app) {
    try {
      while (dead) {
        wait();
      }
      Socket far = new Socket(InetAddress.getLoopbackAddress(), stage);
      ends.addAll(List.of(app, far));
      start(() -> pass(app, far));
      start(() -> pass(far, app));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // Then the other end is closed too.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "wire");
    thread.setDaemon(true);
    thread.start();
  }
}
