package io.tandem.local.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the process that owns a connection on this machine, from {@code /proc}; on systems other
 * than Linux it finds none (https://docs.kernel.org/networking/proc_net_tcp.html).
 */
final class ConnectionOwner {
  private static final int LOCAL = 1;
  private static final int REMOTE = 2;
  private static final int INODE = 9;
  private final String socket;

  private ConnectionOwner(String inode) {
    this.socket = "socket:[" + inode + "]";
  }

  /** The owner of the connection from one port to another. */
  static Optional<ConnectionOwner> of(int from, int to) {
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc/net", table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(row -> row[LOCAL].endsWith(hex(from)) && row[REMOTE].endsWith(hex(to)))
        .map(row -> new ConnectionOwner(row[INODE]))
        .findFirst();
  }

  boolean is(ProcessHandle process) {
    Path open = Path.of("/proc", String.valueOf(process.pid()), "fd");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
      for (Path file : files) {
        if (socket.equals(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      // The process has ended or closed that file in the meantime.
    }
    return false;
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream();
    } catch (IOException notOnThisSystem) {
      return Stream.empty();
    }
  }

  private static String hex(int port) {
    return String.format(Locale.ROOT, ":%04X", port);
  }
}
