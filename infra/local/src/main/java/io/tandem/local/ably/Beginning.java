package io.tandem.local.ably;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where on a subscriber wants to hear (https://ably.com/docs/api/sse).
 *
 * @param lastEvent the serial of the last message that it has; nothing when it begins anew
 * @param rewind how many messages from before, of each channel, when it begins anew
 */
record Beginning(@Nullable String lastEvent, int rewind) {
  private static final int MOST_REWOUND = 100;

  /** How long Ably keeps what somebody who comes back has missed. */
  private static final Duration KEPT = Duration.ofMinutes(2);

  static int rewind(String text) {
    if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST_REWOUND) {
      return Integer.parseInt(text);
    }
    throw AblyError.invalidParameter("rewind must be a number up to " + MOST_REWOUND);
  }

  Backlog of(List<List<AblyMessage>> channels, Instant now) {
    long kept = now.minus(KEPT).toEpochMilli();
    if (lastEvent == null) {
      return new Backlog(
          channels.stream().flatMap(messages -> rewound(messages, kept).stream()).toList(), true);
    }
    List<AblyMessage> all = channels.stream().flatMap(List::stream).toList();
    boolean known =
        lastEvent.equals(Arrival.ORIGIN)
            || all.stream().anyMatch(message -> message.serial().equals(lastEvent));
    List<AblyMessage> missed =
        all.stream()
            .filter(message -> !known || message.serial().compareTo(lastEvent) > 0)
            .toList();
    List<AblyMessage> there =
        missed.stream().filter(message -> message.timestamp() >= kept).toList();
    return new Backlog(there, known && there.size() == missed.size());
  }

  private List<AblyMessage> rewound(List<AblyMessage> messages, long kept) {
    List<AblyMessage> there =
        messages.stream().filter(message -> message.timestamp() >= kept).toList();
    return there.subList(Math.max(0, there.size() - rewind), there.size());
  }

  /**
   * What a subscriber hears first.
   *
   * @param complete whether it is all that it has missed
   */
  record Backlog(List<AblyMessage> messages, boolean complete) {
    Backlog {
      messages = messages.stream().sorted(Comparator.comparing(AblyMessage::serial)).toList();
    }
  }
}
