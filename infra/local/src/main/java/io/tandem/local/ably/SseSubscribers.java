package io.tandem.local.ably;

import io.javalin.http.Context;
import io.tandem.local.runtime.Clockwork;
import io.tandem.local.web.EventStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All subscribers over Server-Sent Events (https://ably.com/docs/api/sse). */
final class SseSubscribers {
  private static final Duration CHECK_TOKENS_EVERY = Duration.ofSeconds(1);
  private static final Duration KEEP_ALIVE_EVERY = Duration.ofSeconds(15);
  private final Channels channels;
  private final Set<SseSubscriber> open = ConcurrentHashMap.newKeySet();

  SseSubscribers(Channels channels, Clock clock, Clockwork clockwork) {
    this.channels = channels;
    clockwork.every(
        CHECK_TOKENS_EVERY,
        () -> open.forEach(subscriber -> subscriber.endIfExpired(clock.instant())));
    clockwork.every(KEEP_ALIVE_EVERY, () -> open.forEach(SseSubscriber::keepAlive));
  }

  void add(Context request, Access access) {
    SseRequest wanted = SseRequest.of(request);
    wanted.channels().forEach(channel -> access.require(Operation.SUBSCRIBE, channel));
    EventStream stream = EventStream.open(request);
    SseSubscriber subscriber = new SseSubscriber(stream, wanted, access.until());
    open.add(subscriber);
    boolean complete = channels.subscribe(wanted.channels(), wanted.beginning(), subscriber);
    if (!complete) {
      subscriber.hasMissedSome();
    }
    // Only now does the client see that it is connected. From here on it misses nothing.
    subscriber.keepAlive();
    stream.onEnd(
        () -> {
          open.remove(subscriber);
          channels.unsubscribe(wanted.channels(), subscriber);
        });
  }
}
