package io.tandem.local.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that the server sends before it waits for the client.
 *
 * @param last whether the server has closed the connection
 */
record ServerTurn(List<WireMessage> messages, boolean last) {
  private static final char READY = 'Z';
  private static final char AUTHENTICATION = 'R';
  private static final char COPY_IN = 'G';
  private static final char COMMAND_COMPLETE = 'C';
  private static final char IDLE = 'I';
  private static final int AUTHENTICATED = 0;
  private static final int LAST_OF_SASL = 12;

  static ServerTurn read(WireReader server) throws IOException {
    List<WireMessage> messages = new ArrayList<>();
    try {
      do {
        messages.add(server.next());
      } while (!isLast(messages.get(messages.size() - 1)));
      return new ServerTurn(messages, false);
    } catch (EOFException e) {
      return new ServerTurn(messages, true);
    }
  }

  boolean committed() {
    return messages.stream()
        .anyMatch(it -> it.type() == COMMAND_COMPLETE && it.text(0).equals("COMMIT"));
  }

  /** Whether no transaction is open any more. */
  boolean isIdle() {
    return messages.stream().anyMatch(it -> it.type() == READY && it.letter() == IDLE);
  }

  private static boolean isLast(WireMessage message) {
    return switch (message.type()) {
      case READY, COPY_IN -> true;
      case AUTHENTICATION -> message.number() != AUTHENTICATED && message.number() != LAST_OF_SASL;
      default -> false;
    };
  }
}
