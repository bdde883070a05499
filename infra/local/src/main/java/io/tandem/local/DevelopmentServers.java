package io.tandem.local;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an app in the making is served from on this machine. */
final class DevelopmentServers {
  /** Of React's scripts and Next, of Vite, of Metro, and of Expo for the web before it. */
  private static final List<Integer> PORTS = List.of(3000, 5173, 8081, 19006);

  private DevelopmentServers() {}

  /** With commas between. */
  static String origins() {
    return Stream.of("http://localhost:", "http://127.0.0.1:")
        .flatMap(host -> PORTS.stream().map(port -> host + port))
        .collect(Collectors.joining(","));
  }
}
