package io.tandem.secrets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Secrets by their ARN, read when first needed, because the extension may not answer while a
 * function starts. A changed secret is noticed without a deploy, within {@link #KEPT} plus the five
 * minutes of the extension's cache.
 */
@Singleton
public final class Secrets {
  static final Duration KEPT = Duration.ofMinutes(1);
  private static final Logger LOG = Logger.getLogger(Secrets.class);

  private final Map<String, Read> read = new ConcurrentHashMap<>();
  private final SecretsExtension extension;
  private final Clock clock;

  @Inject
  Secrets(SecretsExtension extension) {
    this(extension, Clock.systemUTC());
  }

  Secrets(SecretsExtension extension, Clock clock) {
    this.extension = extension;
    this.clock = clock;
  }

  /**
   * The secret's text; the last known one while Secrets Manager does not answer.
   *
   * @throws SecretUnavailable if it cannot be read and never was
   */
  public String text(String arn) {
    Read before = read.get(arn);
    if (before != null && clock.instant().isBefore(before.until())) {
      return before.text();
    }
    String text = ask(arn, before);
    read.put(arn, new Read(text, clock.instant().plus(KEPT)));
    return text;
  }

  private String ask(String arn, @Nullable Read before) {
    try {
      return extension.text(arn);
    } catch (SecretUnavailable e) {
      if (before == null) {
        throw e;
      }
      LOG.warnf("%s; using the last known value", e.getMessage());
      return before.text();
    }
  }

  private record Read(String text, Instant until) {}
}
