package io.tandem.migrate;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** The roles that the functions log in as, each with a password of its own. */
@ConfigMapping(prefix = "tandem.roles")
interface Roles {
  /** By the role's name. */
  Map<String, String> passwords();
}
