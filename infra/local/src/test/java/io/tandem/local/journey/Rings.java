package io.tandem.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.settings.JdbcAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The rings that wait for a phone, and the time that passes until they are due. */
public record Rings(LocalStage stage) {
  /** How long after a ring the same session does not ring again. */
  public static final Duration PAUSE = Duration.ofSeconds(60);

  /** How long a present user has to see an event before the phone rings. */
  public static final Duration TO_LOOK = Duration.ofSeconds(90);

  /** Lets time pass for this phone, and rings what is then due. */
  public void after(Duration time, Phone phone) {
    update(
        """
        update rings set due_at = due_at - make_interval(secs => ?),
          rung_at = rung_at - make_interval(secs => ?) where push_token = ?
        """,
        time.toSeconds(),
        time.toSeconds(),
        phone.pushToken);
    send();
  }

  /** Makes the waiting event older by this much. */
  public void age(Duration age, Phone phone) {
    update(
        """
        update rings set occurred_at = occurred_at - make_interval(secs => ?) where push_token = ?
        """,
        age.toSeconds(),
        phone.pushToken);
  }

  /** Runs send-held, as each minute. */
  public void send() {
    try {
      assertThat(
              new TestClient(stage.uri())
                  .post("/local/functions/send-held/invoke", "{}")
                  .statusCode())
          .isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of the events that wait to ring it, from any session. */
  public List<Integer> waiting(Phone phone) {
    return numbers(
        "select seq from rings where push_token = ? and due_at is not null order by seq",
        phone.pushToken);
  }

  /** How many events were claimed for this user, whether or not they rang. */
  public int claimed(Phone phone) {
    return numbers("select count(*) from push_deliveries where user_id = ?", phone.userId).get(0);
  }

  private List<Integer> numbers(String sql, String of) {
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, of);
      List<Integer> numbers = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          numbers.add(rows.getInt(1));
        }
      }
      return numbers;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The numbers of the events that rang it. */
  public List<Integer> rung(Phone phone) {
    return new Arrived(stage)
        .pushesTo(phone).stream().map(push -> push.at("/data/seq").asInt()).toList();
  }

  private void update(String sql, Object... values) {
    try (Connection connection = connect();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i : IntStream.range(0, values.length).toArray()) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Connection connect() throws SQLException {
    JdbcAddress database = stage.database();
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
