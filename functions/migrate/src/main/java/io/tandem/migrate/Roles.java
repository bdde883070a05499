package io.tandem.migrate;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The roles with which the functions log in. */
@ConfigMapping(prefix = "tandem.roles")
interface Roles {
  /** The secret with each role's password, by role name; a role without one logs in with IAM. */
  Map<String, Optional<String>> secrets();
}
