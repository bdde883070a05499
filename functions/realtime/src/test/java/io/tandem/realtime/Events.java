package io.tandem.realtime;

import io.tandem.events.Cast;
import io.tandem.events.Channels;
import io.tandem.events.CloudEvents;
import io.tandem.events.LogEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The seventh event of a session; Ana acts. */
final class Events {
  static final UUID SESSION = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
  static final UUID EVENT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");
  static final String ANAS = Channels.ofUser("ana");
  static final String BENS = Channels.ofUser("ben");

  private static final String DATA =
      """
      {"triggeredByUserId": "inviter", "fromStage": 1, "toStage": 2,
       "advancedAt": "2026-11-23T07:00:00.120Z",
       "progress": {"inviter": {"stage": 2, "status": "IN_PROGRESS"},
                    "invitee": {"stage": 2, "status": "IN_PROGRESS"}}}
      """;

  private Events() {}

  /** The event with these people's views. */
  static String of(Cast cast, Map<String, ?> views) {
    LogEntry entry =
        new LogEntry(
            EVENT, SESSION, 7, "partner.advanced", Instant.parse("2026-11-23T07:00:00.120Z"), DATA);
    return CloudEvents.published(entry, cast, views).toString();
  }

  static String ofTwo() {
    return ofTwo("seen by ana", "seen by ben");
  }

  static String ofTwo(String anasView, String bensView) {
    return of(
        new Cast("ana", "ben", "Ben", null),
        Map.of("ana", Map.of("text", anasView), "ben", Map.of("text", bensView)));
  }
}
