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
 * Reads PostgreSQL's messages, a type byte and a length each
 * (https://www.postgresql.org/docs/current/protocol-message-formats.html).
 */
final class WireReader {
  private static final Duration LOOKED_EVERY = Duration.ofNanos(200_000);

  private static final int LENGTH_BYTES = 4;
  private final DataInputStream in;

  WireReader(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in));
  }

  /** The first message of a client, which has no type. */
  WireMessage startup() throws IOException {
    return message(WireMessage.UNTYPED);
  }

  WireMessage next() throws IOException {
    return message((char) in.readUnsignedByte());
  }

  /** Whether there is a byte, which is lost then, or the end; waits for the socket's timeout. */
  boolean hasAnything() throws IOException {
    try {
      in.read();
      return true;
    } catch (SocketTimeoutException nothing) {
      return false;
    }
  }

  /** Whether more comes within this time. */
  boolean goesOn(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (in.available() == 0 && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOKED_EVERY.toNanos());
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
