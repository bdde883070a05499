package io.tandem.migrate;

import io.tandem.secrets.DatabaseLogins;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process that migrates, with its own connections. */
final class OtherProcess {
  private OtherProcess() {}

  static Schema of(String stack, String url, Flyway flyway, Roles roles, DatabaseLogins logins) {
    PGSimpleDataSource own = new PGSimpleDataSource();
    own.setUrl(url);
    own.setUser("tandem_owner");
    own.setPassword("secret of the owner");
    Map<String, String> placeholders = new HashMap<>(flyway.getConfiguration().getPlaceholders());
    placeholders.put("stack", stack);
    return new Schema(
        Flyway.configure()
            .configuration(flyway.getConfiguration())
            .dataSource(own)
            .placeholders(placeholders)
            .load(),
        new RoleLogins(own, roles, logins));
  }
}
