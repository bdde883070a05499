package io.tandem.sessions.devices;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members call each other. Nothing else of a session is read, or could be. */
@ApplicationScoped
public class PartnerNames {
  private static final String NAME =
      "select name from partner_names where session_id = :session and user_id = :user";

  private final EntityManager entities;

  PartnerNames(EntityManager entities) {
    this.entities = entities;
  }

  /** What this member calls the other one. */
  public Optional<String> ofPartnerOf(String userId, UUID sessionId) {
    List<String> names =
        QuarkusTransaction.joiningExisting()
            .call(
                () ->
                    entities
                        .createNativeQuery(NAME, String.class)
                        .setParameter("session", sessionId)
                        .setParameter("user", userId)
                        .getResultList());
    return names.isEmpty() ? Optional.empty() : Optional.ofNullable(names.get(0));
  }
}
