package io.tandem.bench.floor;

import io.tandem.bench.load.ClosedLoop;
import io.tandem.bench.load.Latencies;
import io.tandem.bench.stage.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The smallest possible commit. */
public final class BareCommit {
  private BareCommit() {}

  public static Latencies measure(Sql sql, Duration duration) {
    sql.run("create table if not exists bench_commits (at timestamptz)");
    try (Connection connection = sql.connect();
        PreparedStatement insert =
            connection.prepareStatement("insert into bench_commits values (now())")) {
      return ClosedLoop.run(List.of(insert::execute), duration).latencies();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
