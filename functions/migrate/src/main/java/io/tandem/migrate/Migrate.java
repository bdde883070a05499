package io.tandem.migrate;

import io.quarkus.funqy.Funq;
import io.tandem.telemetry.Invocation;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date, and lets the functions' roles log in. Safe to invoke repeatedly and
 * concurrently.
 */
public final class Migrate {
  private static final Logger LOG = Logger.getLogger(Migrate.class);

  /** The SQLState that beforeValidate.sql raises. */
  private static final String ANOTHER_STACK = "TD409";

  private final Schema schema;
  private final Versions versions;
  private final CloudFormation cloudFormation;
  private final Invocation invocation;

  Migrate(Schema schema, Versions versions, CloudFormation cloudFormation, Invocation invocation) {
    this.schema = schema;
    this.versions = versions;
    this.cloudFormation = cloudFormation;
    this.invocation = invocation;
  }

  /**
   * Runs for CloudFormation, which always gets an answer at its URL, or for any other caller, who
   * gets a failed migration as an exception.
   *
   * @return null for CloudFormation
   */
  @Funq
  public @Nullable Migrated migrate(SchemaRequest request)
      throws SQLException, IOException, InterruptedException {
    invocation.begin();
    URI address = request.answerTo();
    if (address == null) {
      return bringUpToDate(request);
    }
    cloudFormation.answer(address, attempt(request));
    return null;
  }

  private Migrated bringUpToDate(SchemaRequest request) throws SQLException {
    Migrated migrated = schema.bringUpToDate();
    return request.restored() ? migrated.lifted(versions.lift()) : migrated;
  }

  private SchemaAnswer attempt(SchemaRequest request) {
    try {
      return SchemaAnswer.success(
          request, request.isDelete() ? "kept" : "" + bringUpToDate(request));
    } catch (SQLException | RuntimeException e) {
      LOG.error("The schema is not up to date", e);
      return SchemaAnswer.failure(request, "see the log of migrate: " + reason(e));
    }
  }

  /** Our own messages quote no data; others' messages may quote a row. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    boolean ours =
        root.getClass().getName().startsWith("io.tandem.")
            || root instanceof SQLException sql && ANOTHER_STACK.equals(sql.getSQLState());
    return failure.getClass().getName() + (ours ? ": " + root.getMessage() : "");
  }
}
