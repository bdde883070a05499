package io.tandem.local.ably;

import java.util.List;
import java.util.Optional;

/**
 * The stage's API keys, new for each stage.
 *
 * @param publish publishes events
 * @param subscribe signs the tokens of the apps
 * @param status asks whether a channel has subscribers
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
