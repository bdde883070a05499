package io.tandem.sessions.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsUtilities;

final class IamTokensTest {
  private static final String HOST = "tandem.proxy-abc.eu-central-1.rds.amazonaws.com";
  private static final Pattern DATE = Pattern.compile("X-Amz-Date=(\\w+)");
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** The AWS SDK reads the clock twice; across a new second its token lasts a second less. */
  private static final Predicate<String> LASTS_IN_FULL = it -> it.contains("X-Amz-Expires=900");

  private final AwsCredentialsProvider credentials =
      StaticCredentialsProvider.create(
          AwsSessionCredentials.create("AKIAEXAMPLE", "secret/with+signs", "session/token+=="));
  private final IamTokens tokens =
      new IamTokens(
          URI.create("postgresql://" + HOST + ":5432/tandem?sslmode=verify-full"),
          "eu-central-1",
          credentials);

  @Test
  void tokenEqualsThatOfTheAwsSdk() {
    String theirs = Stream.generate(this::aws).filter(LASTS_IN_FULL).findFirst().orElseThrow();

    // The signature covers all parts; their order does not matter.
    assertThat(parts(tokens.tokenFor("tandem_actions", signedAt(theirs))))
        .containsExactlyInAnyOrder(parts(theirs));
  }

  @Test
  void tokenIsValidFromNowForFifteenMinutes() {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");

    assertThat(tokens.tokenFor("tandem_relay", now))
        .contains("X-Amz-Date=20260102T030405Z", "X-Amz-Expires=900", "DBUser=tandem_relay");
  }

  private String aws() {
    return RdsUtilities.builder()
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(credentials)
        .build()
        .generateAuthenticationToken(it -> it.hostname(HOST).port(5432).username("tandem_actions"));
  }

  private static String[] parts(String token) {
    return token.split("[?&]");
  }

  private static Instant signedAt(String token) {
    Matcher date = DATE.matcher(token);
    assertThat(date.find()).isTrue();
    return WRITTEN.parse(date.group(1), Instant::from);
  }
}
