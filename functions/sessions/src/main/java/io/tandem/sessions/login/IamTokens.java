package io.tandem.sessions.login;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Passwords for IAM authentication at RDS and RDS Proxy: a signed request that is never sent. They
 * are made locally, without a network call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html">IAM
 *     database authentication</a>
 */
@Singleton
final class IamTokens {
  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String SCHEME = "https://";

  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final URI database;
  private final String region;
  private final AwsCredentialsProvider credentials;

  /**
   * @param database the database's JDBC URL
   */
  @Inject
  IamTokens(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> database,
      @ConfigProperty(name = "AWS_REGION") Optional<String> region) {
    this(
        URI.create(database.orElse("").replaceFirst("^jdbc:", "")),
        region.orElse(""),
        EnvironmentVariableCredentialsProvider.create());
  }

  IamTokens(URI database, String region, AwsCredentialsProvider credentials) {
    this.database = database;
    this.region = region;
    this.credentials = credentials;
  }

  String tokenFor(String user, Instant now) {
    SdkHttpRequest login =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .uri(URI.create(SCHEME + database.getHost() + ":" + database.getPort() + "/"))
            .putRawQueryParameter("DBUser", user)
            .putRawQueryParameter("Action", "connect")
            .build();
    return signer
        .sign(
            signing ->
                signing
                    .identity(credentials.resolveCredentials())
                    .request(login)
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "rds-db")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                    .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, VALID)
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
        .request()
        .getUri()
        .toString()
        .substring(SCHEME.length());
  }
}
