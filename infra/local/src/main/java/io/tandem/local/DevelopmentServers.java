package io.tandem.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of development servers for apps on this machine. */
final class DevelopmentServers {
  /** The ports of React's scripts and Next, of Vite, of Metro, and of Expo's older web server. */
  private static final List<Integer> PORTS = List.of(3000, 5173, 8081, 19006);

  private DevelopmentServers() {}

  /** Joined with commas. */
  static String origins() {
    return Stream.of("http://localhost:", "http://127.0.0.1:")
        .flatMap(host -> PORTS.stream().map(port -> host + port))
        .collect(Collectors.joining(","));
  }
}
