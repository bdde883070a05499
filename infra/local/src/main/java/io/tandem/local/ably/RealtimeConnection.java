package io.tandem.local.ably;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection. It outlives its WebSocket by two minutes: a client that comes back in time
 * with its key continues where it was. In between it does not count as a subscriber.
 */
final class RealtimeConnection {
  /** CD2f. */
  static final Duration KEPT = Duration.ofMinutes(2);

  private final String id = UUID.randomUUID().toString().substring(0, 13);
  private final ConnectionKey key = ConnectionKey.make(id);
  private final Channels channels;
  private final Clock clock;
  private final Map<String, Attachment> attachments = new HashMap<>();
  private Line line;
  private LineWatch watch;
  private Access access;
  private @Nullable Instant lost;

  RealtimeConnection(Line line, Access access, Channels channels, Clock clock) {
    this.channels = channels;
    this.clock = clock;
    this.line = line;
    this.access = access;
    this.watch = new LineWatch(line, access.until(), clock.instant());
  }

  ConnectionKey key() {
    return key;
  }

  /** Continues on a new WebSocket. */
  synchronized void resume(Line newLine, Access newAccess) {
    newAccess.requireSameClient(access);
    if (lost == null) {
      lose(line);
      line.cut();
    }
    line = newLine;
    lost = null;
    greet(newAccess, null);
  }

  /** Tells the client that it is connected, and why an earlier connection was not resumed. */
  synchronized void greet(Access newAccess, @Nullable AblyError notResumed) {
    newAccess.requireSameClient(access);
    access = newAccess;
    watch = new LineWatch(line, access.until(), clock.instant());
    line.send(ProtocolMessage.connected(id, key.details(access.clientId())).with(notResumed));
  }

  synchronized void renew(Access newAccess) {
    greet(newAccess, null);
    attachments.values().removeIf(this::endIfForbidden);
  }

  synchronized void attach(String channel, AttachRequest wanted) {
    Modes modes = Modes.granted(wanted.modes(), access, channel);
    Attachment attachment = new Attachment(channel, line, modes, wanted.params());
    Attachment earlier = attachments.get(channel);
    if (earlier != null) {
      channels.detach(earlier);
    }
    channels.attach(attachment, earlier == null ? wanted.afresh() : wanted.continued());
    attachments.put(channel, attachment);
  }

  synchronized void detach(String channel) {
    Attachment attachment = attachments.remove(channel);
    if (attachment != null) {
      channels.detach(attachment);
    }
    line.send(ProtocolMessage.of(Action.DETACHED, channel));
  }

  synchronized void requireSubscriber(String channel) {
    access.require(Operation.SUBSCRIBE, channel);
  }

  synchronized Publisher publisher() {
    return new Publisher(access, channels);
  }

  /** Does nothing if the connection uses another WebSocket by now. */
  synchronized void lose(Line lostLine) {
    if (lostLine.equals(line) && lost == null) {
      attachments.values().forEach(channels::detach);
      lost = clock.instant();
    }
  }

  synchronized boolean uses(Line someLine) {
    return lost == null && line.equals(someLine);
  }

  /** Sends what is due. Returns whether it is open or can still be resumed. */
  synchronized boolean check(Instant now) {
    if (lost == null && !watch.check(now)) {
      lose(line);
    }
    return lost == null || !lost.plus(KEPT).isBefore(now);
  }

  private boolean endIfForbidden(Attachment attachment) {
    if (access.allows(Operation.SUBSCRIBE, attachment.channel())) {
      return false;
    }
    channels.detach(attachment);
    line.send(
        ProtocolMessage.of(Action.ERROR, attachment.channel())
            .with(AblyError.notPermitted(Operation.SUBSCRIBE)));
    return true;
  }
}
