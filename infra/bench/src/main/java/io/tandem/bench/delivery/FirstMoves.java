package io.tandem.bench.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.bench.load.Latencies;
import java.net.URI;

/**
 * The moves of two people who have just joined a session. Each move is made as soon as the one
 * before is on the mover's screen. It is timed from the request until it is on the other's screen.
 *
 * @param first each session's first move after joining
 * @param later all other moves
 */
public record FirstMoves(URI stage, Latencies first, Latencies later) {
  private static final int MOVES = 5;

  public FirstMoves(URI stage) {
    this(stage, new Latencies(), new Latencies());
  }

  /** In so many sessions, each with two new people. */
  public void make(int sessions) {
    for (int i = 0; i < sessions; i++) {
      try (App ana = App.of(stage, "Ana");
          App ben = App.of(stage, "Ben")) {
        session(ana, ben);
      }
    }
  }

  private void session(App ana, App ben) {
    JsonNode opened = ana.call("POST", "/api/v1/sessions", "{\"inviteName\":\"Benny\"}");
    String session = "/api/v1/sessions/" + opened.at("/data/state/session/id").asText();
    ana.call("POST", session + "/invitation/confirm", "");
    String invitation = "/api/v1/invitations/" + opened.at("/data/invitationId").asText();
    ben.call("POST", invitation + "/accept", "");
    ana.hears("session.joined");
    for (int i = 0; i < MOVES; i++) {
      Latencies these = i == 0 ? first : later;
      these.add(
          i % 2 == 0
              ? move(ana, session + "/pause", ben, "session.paused")
              : move(ben, session + "/resume", ana, "session.resumed"));
    }
  }

  private static long move(App mover, String path, App other, String event) {
    long begun = System.nanoTime();
    mover.call("POST", path, "{}");
    return other.hears(event) - begun;
  }
}
