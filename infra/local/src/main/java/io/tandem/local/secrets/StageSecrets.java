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

  /** Returns the ARN. */
  public String keep(String name, String text) {
    String arn =
        PREFIX + Account.STACK + "/" + name + "-" + UUID.randomUUID().toString().substring(0, 6);
    byArn.put(arn, text);
    return arn;
  }

  Optional<String> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** The token that a function must send; the environment of its process has it. */
  public String sessionToken() {
    return sessionToken;
  }
}
