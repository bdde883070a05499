package io.tandem.sessions.outbox;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** Builds the SNS client from the variables that Lambda sets, and looks nowhere else. */
final class Sns {
  /** SNS may keep a caller waiting only this long; then the relay publishes. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(1);

  private Sns() {}

  /**
   * @param endpoint a stand-in for SNS, under the SDK's own variable name
   */
  @Produces
  @Singleton
  static SnsClient client(
      @ConfigProperty(name = "AWS_REGION") String region,
      @ConfigProperty(name = "AWS_ACCESS_KEY_ID") String key,
      @ConfigProperty(name = "AWS_SECRET_ACCESS_KEY") String secret,
      @ConfigProperty(name = "AWS_SESSION_TOKEN") Optional<String> token,
      @ConfigProperty(name = "AWS_ENDPOINT_URL_SNS") Optional<URI> endpoint) {
    AwsCredentials credentials =
        token
            .<AwsCredentials>map(it -> AwsSessionCredentials.create(key, secret, it))
            .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    return SnsClient.builder()
        .region(Region.of(region))
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(new KeptConnections(ATTEMPT_TIMEOUT))
        .applyMutation(client -> endpoint.ifPresent(client::endpointOverride))
        .overrideConfiguration(
            client ->
                client
                    .apiCallTimeout(CALL_TIMEOUT)
                    .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                    .defaultProfileFile(ProfileFile.aggregator().build()))
        .build();
  }
}
