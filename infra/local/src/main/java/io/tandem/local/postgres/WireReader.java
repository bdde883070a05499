package io.tandem.local.postgres;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads PostgreSQL's messages, each with a type byte and a length
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
final class WireReader {
  private static final Duration POLL_EVERY = Duration.ofNanos(200_000);

  private static final int LENGTH_BYTES = 4;
  private final DataInputStream in;

  WireReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in));
  }

  /** A client's first message, which has no type. */
  WireMessage startup() throws IOException {
    return message(WireMessage.UNTYPED);
  }

  WireMessage next() throws IOException {
    return message((char) in.readUnsignedByte());
  }

  /** Whether a byte or the end arrives within the socket's timeout. The byte is lost. */
  boolean hasAnything() throws IOException {
    try {
      in.read();
      return true;
    } catch (SocketTimeoutException nothing) {
      return false;
    }
  }

  /** Whether more arrives within this time. */
  boolean hasMore(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (in.available() == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(POLL_EVERY.toNanos());
    }
    return in.available() > 0;
  }

  private WireMessage message(char type) throws IOException {
    int length = in.readInt() - LENGTH_BYTES;
    if (length < 0) {
      throw new IOException("a message of length " + length);
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new WireMessage(type, body);
  }
}
