package io.tandem.bench.floor;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.play.Action;
import io.tandem.bench.play.Pair;
import io.tandem.bench.stage.BenchStage;
import io.tandem.bench.stage.Stock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A move's SQL over plain JDBC, in as many round trips as the action's. */
public final class PlainMove implements AutoCloseable {
  private static final long ANY_SEQ = 1_000_000;
  private final Connection connection;

  private PlainMove(Connection connection) {
    this.connection = connection;
  }

  /** With one warm client. */
  public static Latencies measure(BenchStage bench, Duration duration) {
    Stock stock = new Stock(bench.scenes(), Action.SIGN).filled();
    try (PlainMove move = new PlainMove(bench.database().asActions().connect())) {
      ClosedLoop.run(List.of(() -> move.on(stock.pair())), duration.dividedBy(2));
      return ClosedLoop.run(List.of(() -> move.on(stock.pair())), duration).latencies();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void on(Pair pair) throws SQLException {
    UUID session = UUID.fromString(pair.session());
    UUID event = UUID.randomUUID();
    connection.setAutoCommit(false);
    run(MoveSql.LOCK, pair.ben(), session);
    run(
        MoveSql.UPDATE + ";" + MoveSql.INSERT + "; commit",
        session,
        session,
        array("uuid", event),
        array("bigint", ANY_SEQ),
        array("text", "partner.signed_compact"),
        array("text", MoveSql.data()));
    connection.setAutoCommit(true);
    run(MoveSql.MARK, pair.ben(), array("uuid", event));
  }

  private java.sql.Array array(String type, Object element) throws SQLException {
    return connection.createArrayOf(type, new Object[] {element});
  }

  private void run(String statement, Object... parameters) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      prepared.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
