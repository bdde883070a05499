package io.tandem.local.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The database {@code tandem} and its owner, who may create the functions' roles. */
final class OwnedDatabase {
  private OwnedDatabase() {}

  /** Creates them, unless the data folder of an earlier run has them. */
  static void in(DataSource server, String owner) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement();
        ResultSet known =
            statement.executeQuery("select from pg_database where datname = 'tandem'")) {
      if (!known.next()) {
        statement.execute("create role %1$s login createrole password '%1$s'".formatted(owner));
        statement.execute("create database tandem owner " + owner);
      }
    }
  }
}
