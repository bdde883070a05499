package io.tandem.local.web;

import io.tandem.local.settings.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;

/**
 * A port taken on 127.0.0.1 before anything serves it, so that its number can be told to others.
 */
public record LoopbackPort(ServerSocketChannel channel, int number) implements AutoCloseable {
  private static final int BACKLOG = 1_000;

  /** 0 takes any free port. */
  public static LoopbackPort take(int wanted) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      try {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        channel.bind(address(wanted), BACKLOG);
        InetSocketAddress bound = (InetSocketAddress) channel.getLocalAddress();
        return new LoopbackPort(channel, bound.getPort());
      } catch (IOException e) {
        channel.close();
        throw new StartFailure("port " + wanted + " is taken: set TANDEM_PORT to another one", e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static LoopbackPort any() {
    return take(0);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress address(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }
}
