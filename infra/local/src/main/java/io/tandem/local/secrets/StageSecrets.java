package io.tandem.local.secrets;

import io.tandem.local.stack.Account;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The stage's Secrets Manager, a new one for each start. */
public final class StageSecrets {
  private static final String PREFIX =
      "arn:aws:secretsmanager:" + Account.REGION + ":" + Account.ID + ":secret:";

  private final Map<String, String> byArn = new ConcurrentHashMap<>();
  private final String sessionToken = UUID.randomUUID().toString();

  /** Keeps a text under a name. */
  public String keep(String name, String text) {
    String arn =
        PREFIX + Account.STACK + "/" + name + "-" + UUID.randomUUID().toString().substring(0, 6);
    byArn.put(arn, text);
    return arn;
  }

  Optional<String> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** The token that a function's process must show; its environment has it. */
  public String sessionToken() {
    return sessionToken;
  }
}
