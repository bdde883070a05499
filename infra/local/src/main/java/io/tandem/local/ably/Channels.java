package io.tandem.local.ably;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** All channels; one comes into being when it is published to. */
final class Channels {
  private final AtomicLong arrivals = new AtomicLong();
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();

  String publish(String channel, Publication publication) {
    if (channel.isBlank() || channel.startsWith(":")) {
      throw AblyError.invalidChannel(channel);
    }
    return channels.computeIfAbsent(channel, this::open).publish(publication);
  }

  /** Oldest first; nothing on a channel that does not exist. */
  List<AblyMessage> messages(String channel) {
    return Optional.ofNullable(channels.get(channel)).map(Channel::messages).orElse(List.of());
  }

  List<AblyMessage> messages() {
    return channels.values().stream()
        .flatMap(channel -> channel.messages().stream())
        .sorted(Comparator.comparing(AblyMessage::serial))
        .toList();
  }

  private Channel open(String name) {
    return new Channel(name, arrivals::incrementAndGet);
  }
}
