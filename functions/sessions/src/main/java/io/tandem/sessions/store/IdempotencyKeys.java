package io.tandem.sessions.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The first answers to requests with an {@code Idempotency-Key}, without the state they showed. If
 * another transaction is still answering the same key, a request waits up to the role's
 * lock_timeout. The claim also sets the transaction's user and counts the command.
 */
@ApplicationScoped
class IdempotencyKeys {
  static final Duration VALIDITY = Duration.ofHours(24);

  private static final String CLAIM =
      """
      select same_body, status, answer, session_id
      from claim_idempotency_key(:caller, :route, :key, :hash, :now, :expired, :most)
      """;

  private final Database database;
  private final CommandCounts counts;
  private final ObjectMapper json;
  private final Clock clock;

  IdempotencyKeys(Database database, CommandCounts counts, ObjectMapper json, Clock clock) {
    this.database = database;
    this.counts = counts;
    this.json = json;
    this.clock = clock;
  }

  /** What is stored under a key. */
  sealed interface Claim {
    /** Nothing, or only an expired answer: this request is the first. */
    record First() implements Claim {}

    /**
     * The same request was answered before.
     *
     * @param session the session whose state the answer showed, if any
     */
    record Answered(Reply reply, Optional<UUID> session) implements Claim {}

    /** The key was used with another body. */
    record Reused() implements Claim {}
  }

  Claim claim(IdempotencyKey key) {
    List<Claim> earlier =
        database
            .statement(CLAIM)
            .set("caller", key.caller())
            .set("route", key.route())
            .set("key", key.key())
            .set("hash", sha256(key.body()))
            .set("now", clock.instant())
            .set("expired", clock.instant().minus(VALIDITY))
            .set("most", counts.perMinute())
            .list(this::earlier);
    return earlier.isEmpty() ? new Claim.First() : earlier.get(0);
  }

  private Claim earlier(ResultSet row) throws SQLException {
    return row.getBoolean(1)
        ? new Claim.Answered(
            new Reply(row.getInt(2), parse(row.getString(3)), true),
            Optional.ofNullable(row.getObject(4, UUID.class)))
        : new Claim.Reused();
  }

  private ObjectNode parse(String answer) {
    try {
      return (ObjectNode) json.readTree(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sha256(String body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
