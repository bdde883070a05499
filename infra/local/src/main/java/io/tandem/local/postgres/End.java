package io.tandem.local.postgres;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One end of a connection: the client's or the server's. */
record End(SocketChannel channel, WireReader in, DataOutputStream out) {

  static End of(SocketChannel channel) throws IOException {
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return new End(
        channel,
        new WireReader(channel.socket().getInputStream()),
        new DataOutputStream(new BufferedOutputStream(channel.socket().getOutputStream())));
  }

  void write(List<WireMessage> messages) throws IOException {
    for (WireMessage message : messages) {
      message.writeTo(out);
    }
    out.flush();
  }

  void write(char letter) throws IOException {
    out.writeByte(letter);
    out.flush();
  }
}
