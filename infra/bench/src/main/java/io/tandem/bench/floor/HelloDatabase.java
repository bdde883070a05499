package io.tandem.bench.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The smallest function that commits something to PostgreSQL: plain JDBC, no framework. */
public final class HelloDatabase implements RequestStreamHandler {
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    event.readAllBytes();
    try (Connection connection =
            DriverManager.getConnection(
                variable("QUARKUS_DATASOURCE_JDBC_URL"),
                variable("QUARKUS_DATASOURCE_USERNAME"),
                variable("QUARKUS_DATASOURCE_PASSWORD"));
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_current_xact_id()");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    answer.write("{\"statusCode\":200}".getBytes(UTF_8));
  }

  private static String variable(String name) {
    return System.getenv().getOrDefault(name, "");
  }
}
