package io.tandem.local.journey;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.JdbcAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many copies of a session, so that a race can be run often. */
public final class Copies {
  private static final String COPY_SESSION =
      """
      insert into sessions select (jsonb_populate_record(s, jsonb_build_object(
        'id', gen_random_uuid(), 'invitation_id', gen_random_uuid(),
        'inviter_user_id', coalesce(?, s.inviter_user_id),
        'invitee_user_id', case when s.invitee_user_id is null then null else coalesce(?, s.invitee_user_id) end,
        'inviter_attempt_id', case when s.inviter_attempt_id is null then null else gen_random_uuid() end,
        'invitee_attempt_id', case when s.invitee_attempt_id is null then null else gen_random_uuid() end
      ))).* from sessions s, generate_series(1, ?) where s.id = ? returning id, invitation_id
      """;
  private static final String COPY_EVENTS =
      """
      insert into session_events
      select (jsonb_populate_record(e, jsonb_build_object(
        'id', gen_random_uuid(), 'session_id', copy))).*
      from session_events e, unnest(?::uuid[]) copy where session_id = ?
      """;

  private Copies() {}

  /** The ids of one copy. */
  public record Copy(String session, String invitation) {}

  public static List<Copy> of(Conversation original, int howMany, LocalStage stage) {
    return of(original.session, howMany, stage);
  }

  /** Copies of the session with this id. */
  public static List<Copy> of(String original, int howMany, LocalStage stage) {
    return of(original, howMany, null, null, stage);
  }

  /** One copy, with these two people in place of the originals. */
  public static Copy between(Phone inviter, Phone invitee, String original, LocalStage stage) {
    return of(original, 1, inviter.userId, invitee.userId, stage).get(0);
  }

  /** Copies in which this person is the inviter. */
  public static List<Copy> byInviter(
      Phone inviter, String original, int howMany, LocalStage stage) {
    return of(original, howMany, inviter.userId, null, stage);
  }

  private static List<Copy> of(
      String original,
      int howMany,
      @Nullable String inviter,
      @Nullable String invitee,
      LocalStage stage) {
    JdbcAddress database = stage.database();
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      List<Copy> copies = copySession(connection, original, howMany, inviter, invitee);
      try (PreparedStatement events = connection.prepareStatement(COPY_EVENTS)) {
        Object[] ids = copies.stream().map(Copy::session).toArray();
        events.setArray(1, connection.createArrayOf("uuid", ids));
        events.setObject(2, UUID.fromString(original));
        events.executeUpdate();
      }
      return copies;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Copy> copySession(
      Connection connection,
      String original,
      int howMany,
      @Nullable String inviter,
      @Nullable String invitee)
      throws SQLException {
    List<Copy> copies = new ArrayList<>();
    try (PreparedStatement session = connection.prepareStatement(COPY_SESSION)) {
      session.setString(1, inviter);
      session.setString(2, invitee);
      session.setInt(3, howMany);
      session.setObject(4, UUID.fromString(original));
      try (ResultSet made = session.executeQuery()) {
        while (made.next()) {
          copies.add(new Copy(made.getString(1), made.getString(2)));
        }
      }
    }
    return copies;
  }

  /**
   * Sets the original back to before anybody signed: rows from earlier software have such a state.
   */
  static void unsign(Conversation original, LocalStage stage) {
    JdbcAddress database = stage.database();
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        PreparedStatement change =
            connection.prepareStatement(
                """
                update sessions set inviter_stage = 0, inviter_gates_compact_signed_at = null,
                  inviter_messages_to_be_heard_id = null, inviter_messages_to_be_heard_at = null
                where id = ?
                """)) {
      // All or nothing: the triggers must not stay off, whatever fails.
      connection.setAutoCommit(false);
      connection.createStatement().execute("alter table sessions disable trigger user");
      change.setObject(1, UUID.fromString(original.session));
      change.executeUpdate();
      connection.createStatement().execute("alter table sessions enable trigger user");
      connection.commit();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
