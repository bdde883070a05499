package io.tandem.local.ably;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber wants to begin (https://ably.com/docs/api/sse).
 *
 * @param lastEvent the serial of the last message that it has; null when it starts afresh
 */
record Beginning(@Nullable String lastEvent) {

  /**
   * How long Ably keeps messages for a subscriber that comes back
   * (https://ably.com/docs/storage-history/storage).
   */
  private static final Duration KEPT = Duration.ofMinutes(2);

  Backlog backlog(List<List<AblyMessage>> channels, Instant now) {
    if (lastEvent == null) {
      return new Backlog(List.of(), true);
    }
    long kept = now.minus(KEPT).toEpochMilli();
    List<AblyMessage> all = channels.stream().flatMap(List::stream).toList();
    boolean known =
        lastEvent.equals(MessageFactory.ORIGIN)
            || all.stream().anyMatch(message -> message.serial().equals(lastEvent));
    List<AblyMessage> missed =
        all.stream()
            .filter(message -> !known || message.serial().compareTo(lastEvent) > 0)
            .toList();
    List<AblyMessage> there =
        missed.stream().filter(message -> message.timestamp() >= kept).toList();
    return new Backlog(there, known && there.size() == missed.size());
  }

  /**
   * The messages that a subscriber gets first.
   *
   * @param complete whether they are everything that it has missed
   */
  record Backlog(List<AblyMessage> messages, boolean complete) {
    Backlog {
      messages = messages.stream().sorted(Comparator.comparing(AblyMessage::serial)).toList();
    }
  }
}
