package io.tandem.sessions.store;

import io.tandem.sessions.access.ActingAs;
import io.tandem.sessions.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How often somebody may act. PostgreSQL counts with what a command begins with anyway, once in a
 * transaction, and refuses with {@link #TOO_OFTEN}. A caller's commands that run at the same time
 * do not see each other, so that none waits; they may exceed the limit by their number.
 */
@ApplicationScoped
public class CommandCounts {
  /** The SQLState of the refusal; its hint says in how many seconds there is room again. */
  public static final String TOO_OFTEN = "TD429";

  private final Database database;
  private final int perMinute;
  private final int sessionsPerDay;

  /**
   * @param perMinute commands of a caller
   * @param sessionsPerDay that a caller may open
   */
  CommandCounts(
      Database database,
      @ConfigProperty(name = "tandem.commands-per-minute", defaultValue = "120") int perMinute,
      @ConfigProperty(name = "tandem.sessions-per-day", defaultValue = "50") int sessionsPerDay) {
    this.database = database;
    this.perMinute = perMinute;
    this.sessionsPerDay = sessionsPerDay;
  }

  /** For what counts by itself. */
  int perMinute() {
    return perMinute;
  }

  /** Begins a command on no session; the transaction is theirs from here on. */
  public void begin(ActingAs who) {
    database
        .statement("select begin_command(:user, :most)")
        .set("user", who.userId())
        .set("most", perMinute)
        .run();
  }

  /** Begins a command that opens a session; the transaction is theirs from here on. */
  public void beginOpening(ActingAs who) {
    database
        .statement("select begin_opening(:user, :most, :mostADay)")
        .set("user", who.userId())
        .set("most", perMinute)
        .set("mostADay", sessionsPerDay)
        .run();
  }
}
