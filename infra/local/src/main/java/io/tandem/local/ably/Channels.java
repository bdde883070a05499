package io.tandem.local.ably;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All channels; a channel is created when it is first named. One lock covers all of them, so all
 * subscribers see the same order, and a new subscriber misses nothing and gets nothing twice.
 */
final class Channels {
  private final Clock clock;
  private final MessageFactory factory;
  private final Map<String, Channel> channels = new HashMap<>();

  Channels(Clock clock) {
    this.clock = clock;
    this.factory = new MessageFactory(clock);
  }

  synchronized String publish(String channel, Publication publication) {
    return channel(channel).publish(publication);
  }

  /** Returns whether the subscriber gets everything that it has missed. */
  synchronized boolean subscribe(Set<String> names, Beginning beginning, Subscriber subscriber) {
    List<Channel> wanted = names.stream().map(this::channel).toList();
    Beginning.Backlog backlog =
        beginning.backlog(wanted.stream().map(Channel::messages).toList(), clock.instant());
    backlog.messages().forEach(subscriber::deliver);
    wanted.forEach(channel -> channel.add(subscriber));
    return backlog.complete();
  }

  /** The subscriber learns where it begins before it gets any message. */
  synchronized void attach(Attachment attachment, Beginning beginning) {
    Channel channel = channel(attachment.channel());
    Beginning.Backlog backlog = beginning.backlog(List.of(channel.messages()), clock.instant());
    attachment.begin(beginning, backlog, channel.position());
    backlog.messages().forEach(attachment::deliver);
    channel.add(attachment);
  }

  synchronized void detach(Attachment attachment) {
    channel(attachment.channel()).remove(attachment);
  }

  synchronized void unsubscribe(Set<String> names, Subscriber subscriber) {
    names.forEach(name -> channel(name).remove(subscriber));
  }

  synchronized ChannelDetails details(String channel) {
    return channel(channel).details();
  }

  /** Oldest first. */
  synchronized List<AblyMessage> messages(String channel) {
    return channel(channel).messages();
  }

  synchronized List<AblyMessage> messages() {
    return channels.values().stream()
        .flatMap(channel -> channel.messages().stream())
        .sorted(Comparator.comparing(AblyMessage::serial))
        .toList();
  }

  private Channel channel(String name) {
    ChannelName.check(name);
    return channels.computeIfAbsent(name, it -> new Channel(it, factory, new RecentIds(clock)));
  }
}
