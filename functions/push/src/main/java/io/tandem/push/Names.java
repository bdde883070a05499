package io.tandem.push;

import io.tandem.sessions.store.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What a member calls the other one. */
@ApplicationScoped
class Names {
  static final String NAMELESS = "Your partner";
  private final Reading sessions;

  Names(Reading sessions) {
    this.sessions = sessions;
  }

  String ofPartnerOf(String userId, UUID sessionId) {
    return sessions
        .session(sessionId, userId)
        .flatMap(session -> Optional.ofNullable(session.partnerName()))
        .orElse(NAMELESS);
  }
}
