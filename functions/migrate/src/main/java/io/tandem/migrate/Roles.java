package io.tandem.migrate;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The roles that the functions log in as. */
@ConfigMapping(prefix = "tandem.roles")
interface Roles {
  /** By the role's name, the secret with its password; a role without one logs in by IAM. */
  Map<String, Optional<String>> secrets();
}
