package io.tandem.push;

import io.tandem.sessions.devices.HeldPush;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Of many people those who are looking, a few asked about at a time. */
@ApplicationScoped
class Onlookers {
  /** A connection to Ably each. So a hundred people whom Ably is silent about take 10 s. */
  static final int AT_A_TIME = 10;

  private final Presence presence;

  Onlookers(Presence presence) {
    this.presence = presence;
  }

  /** The pushes to everybody else. */
  List<HeldPush> without(List<HeldPush> pushes) {
    List<String> users = pushes.stream().map(HeldPush::userId).distinct().toList();
    Set<String> looking = new HashSet<>();
    for (int from = 0; from < users.size(); from += AT_A_TIME) {
      looking.addAll(of(users.subList(from, Math.min(from + AT_A_TIME, users.size()))));
    }
    return pushes.stream().filter(push -> !looking.contains(push.userId())).toList();
  }

  private List<String> of(List<String> users) {
    List<CompletableFuture<Optional<String>>> asked =
        users.stream()
            .map(user -> presence.ask(user).thenApply(is -> Optional.of(user).filter(u -> is)))
            .toList();
    return asked.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
  }
}
