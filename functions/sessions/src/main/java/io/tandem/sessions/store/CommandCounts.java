package io.tandem.sessions.store;

import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often a user may act. PostgreSQL counts in the command's first statement, once per
 * transaction, and refuses with {@link #TOO_OFTEN}. Concurrent commands of one caller do not see
 * each other, so none waits, but they may exceed the limit by their number.
 */
@ApplicationScoped
public class CommandCounts {
  /** The SQLState of the refusal; its hint says after how many seconds to retry. */
  public static final String TOO_OFTEN = "TD429";

  private final Database database;
  private final int perMinute;
  private final int sessionsPerDay;

  /**
   * @param perMinute commands per caller and minute
   * @param sessionsPerDay sessions that a caller may open per day
   */
  CommandCounts(
      Database database,
      @ConfigProperty(name = "tandem.commands-per-minute", defaultValue = "120") int perMinute,
      @ConfigProperty(name = "tandem.sessions-per-day", defaultValue = "50") int sessionsPerDay) {
    this.database = database;
    this.perMinute = perMinute;
    this.sessionsPerDay = sessionsPerDay;
  }

  /** The limit for statements that count by themselves. */
  int perMinute() {
    return perMinute;
  }

  /** Begins a command that has no session, and sets the transaction's user. */
  public void begin(ActingAs who) {
    database
        .statement("select begin_command(:user, :most)")
        .set("user", who.userId())
        .set("most", perMinute)
        .run();
  }

  /** Begins a command that opens a session, and sets the transaction's user. */
  public void beginOpening(ActingAs who) {
    database
        .statement("select begin_opening(:user, :most, :mostADay)")
        .set("user", who.userId())
        .set("most", perMinute)
        .set("mostADay", sessionsPerDay)
        .run();
  }
}
