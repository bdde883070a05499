package io.tandem.local.ably;

import java.util.List;
import java.util.Optional;

/**
 * The stage's API keys, new for each stage.
 *
 * @param publish by which events are published
 * @param subscribe by which the tokens of those who listen are signed
 * @param status by which one learns whether anybody listens
 */
public record AblyKeys(AblyKey publish, AblyKey subscribe, AblyKey status) {

  public static AblyKeys make() {
    return new AblyKeys(
        AblyKey.make("publish", Operation.PUBLISH),
        AblyKey.make("subscribe", Operation.SUBSCRIBE),
        AblyKey.make("status", Operation.CHANNEL_METADATA));
  }

  List<AblyKey> all() {
    return List.of(publish, subscribe, status);
  }

  Optional<AblyKey> named(String name) {
    return all().stream().filter(key -> key.name().equals(name)).findAny();
  }
}
