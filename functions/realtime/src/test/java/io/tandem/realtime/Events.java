package io.tandem.realtime;

import io.tandem.events.MemberProgress;
import io.tandem.events.Move;
import io.tandem.events.PrivatePart;
import io.tandem.events.SessionEvent;
import io.tandem.events.StageStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seventh event of a session; Ana acts. */
final class Events {
  static final UUID SESSION = UUID.fromString("01936f5e-0000-7000-8000-000000000001");
  static final UUID EVENT = UUID.fromString("01936f5e-0000-7000-8000-000000000002");
  static final String SESSION_CHANNEL = "tandem:session:" + SESSION;

  private Events() {}

  static SessionEvent of(List<String> members, Map<String, PrivatePart> privateParts) {
    return new SessionEvent(
        EVENT,
        SESSION,
        7,
        Instant.parse("2026-11-23T07:00:00.120Z"),
        "ana",
        members.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(), id -> new MemberProgress(2, StageStatus.IN_PROGRESS))),
        new Move.PartnerAdvanced(1, 2, Instant.parse("2026-11-23T07:00:00.120Z")),
        privateParts);
  }

  static SessionEvent ofTwo() {
    return of(List.of("ana", "ben"), Map.of());
  }
}
