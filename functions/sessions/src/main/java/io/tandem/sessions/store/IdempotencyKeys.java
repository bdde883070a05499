package io.tandem.sessions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/**
 * The first answers to requests that carried an {@code Idempotency-Key}. A request with a key that
 * another transaction is answering just now waits for it.
 */
@ApplicationScoped
class IdempotencyKeys {
  static final Duration VALIDITY = Duration.ofHours(24);

  private static final String CLAIM =
      """
      insert into idempotency_keys as k (caller, route, key, body_hash, created_at)
      values (:caller, :route, :key, :hash, :now)
      on conflict (caller, route, key) do update
        set body_hash = excluded.body_hash, created_at = excluded.created_at,
            status = null, answer = null
        where k.created_at <= :expired
      """;
  private static final String FIRST =
      """
      select body_hash, status, answer from idempotency_keys
      where caller = :caller and route = :route and key = :key
      """;
  private static final String KEEP =
      """
      update idempotency_keys set status = :status, answer = :answer
      where caller = :caller and route = :route and key = :key
      """;

  private final EntityManager entities;
  private final Clock clock;

  IdempotencyKeys(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** What is known of a key. */
  sealed interface Claim {
    /** Nothing, or what was known has expired: this request is the first. */
    record First() implements Claim {}

    /** The same request has been answered. */
    record Answered(Reply reply) implements Claim {}

    /** Another body came with this key before. */
    record Reused() implements Claim {}
  }

  Claim claim(IdempotencyKey key) {
    byte[] hash = sha256(key.body());
    int claimed =
        entities
            .createNativeQuery(CLAIM)
            .setParameter("caller", key.caller())
            .setParameter("route", key.route())
            .setParameter("key", key.key())
            .setParameter("hash", hash)
            .setParameter("now", clock.instant())
            .setParameter("expired", clock.instant().minus(VALIDITY))
            .executeUpdate();
    return claimed == 1 ? new Claim.First() : earlier(key, hash);
  }

  private Claim earlier(IdempotencyKey key, byte[] hash) {
    Object[] first =
        (Object[])
            entities
                .createNativeQuery(FIRST, Object[].class)
                .setParameter("caller", key.caller())
                .setParameter("route", key.route())
                .setParameter("key", key.key())
                .getSingleResult();
    if (!Arrays.equals(hash, (byte[]) first[0])) {
      return new Claim.Reused();
    }
    return new Claim.Answered(new Reply(((Number) first[1]).intValue(), (String) first[2], true));
  }

  void keep(IdempotencyKey key, Reply reply) {
    entities
        .createNativeQuery(KEEP)
        .setParameter("status", reply.status())
        .setParameter("answer", reply.body())
        .setParameter("caller", key.caller())
        .setParameter("route", key.route())
        .setParameter("key", key.key())
        .executeUpdate();
  }

  private static byte[] sha256(String body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
