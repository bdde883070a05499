package io.tandem.sessions.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The second lock behind the actions' own checks: PostgreSQL shows and changes only what the one it
 * has been told of may see. A transaction that has told it nobody sees nothing.
 */
@ApplicationScoped
public class RowSecurity {
  private final EntityManager entities;

  RowSecurity(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The rest of this transaction is theirs. Not needed where a session is locked or an idempotency
   * key claimed first, which says so by itself and saves a round trip.
   */
  public void actAs(ActingAs who) {
    entities
        .createNativeQuery("select 1 from act_as(:user, cast(:invitation as uuid))", Integer.class)
        .setParameter("user", who.userId())
        .setParameter("invitation", who.invitation())
        .getSingleResult();
  }
}
