package io.tandem.migrate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tandem.secrets.DatabaseLogins;
import io.tandem.telemetry.Invocation;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Lambda as invoked by CloudFormation, which waits for the answer at a signed URL. */
@QuarkusTest
@QuarkusTestResource(EmptyPostgres.class)
final class DeployTest {
  @Inject AgroalDataSource database;
  @Inject Flyway flyway;
  @Inject DatabaseLogins logins;
  @Inject Versions versions;
  @Inject CloudFormation cloudFormation;
  @Inject Invocation invocation;
  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();

  @SuppressWarnings("NullAway.Init") // started before use
  private HttpServer bucket;

  @BeforeEach
  void start() throws IOException {
    bucket = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bucket.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          requests.add(exchange.getRequestMethod() + " " + headers.getFirst("Content-Type"));
          answers.add(new ObjectMapper().readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    bucket.start();
  }

  @AfterEach
  void stop() throws SQLException {
    bucket.stop(0);
    run("delete from flyway_schema_history where version::int > 100");
  }

  @Test
  void aDeployIsAnsweredWithSuccessOnceTheSchemaExists() throws SQLException {
    deploy("Create");

    assertThat(answers).hasSize(1).first().satisfies(DeployTest::answersTheRequest);
    assertThat(status()).isEqualTo("SUCCESS");
    run("select from sessions");
  }

  @Test
  void theSignedUrlGetsAPutWithoutContentType() {
    deploy("Create");

    assertThat(requests).containsExactly("PUT null");
  }

  @Test
  void everyAnswerNamesTheSameResourceSoThatNoneIsReplaced() {
    deploy("Create");
    deploy("Update");

    assertThat(answers)
        .extracting(it -> it.path("PhysicalResourceId").textValue())
        .containsExactly("schema", "schema");
  }

  @Test
  void aFailedMigrationIsAnsweredWithFailureButNotItsText() throws SQLException {
    deploy("Create");
    run("update flyway_schema_history set checksum = checksum + 1 where version = '1'");

    deploy("Update");

    run("update flyway_schema_history set checksum = checksum - 1 where version = '1'");
    answers.remove();
    assertThat(answers.element().path("Reason").textValue())
        .startsWith("see the log of migrate: org.flywaydb")
        .doesNotContain(" V1__");
    assertThat(status()).isEqualTo("FAILED");
  }

  @Test
  void theServerOfAnotherStackIsRefusedWithTheReason() throws SQLException {
    deploy("Create");
    run("comment on role tandem_actions is 'Tandem/another'");

    deploy("Update");

    run("comment on role tandem_actions is 'Tandem'");
    answers.remove();
    assertThat(answers.element().path("Reason").textValue())
        .contains("those of Tandem/another, and not of Tandem");
    assertThat(status()).isEqualTo("FAILED");
  }

  @Test
  void theReasonNamesAMissingSecret() throws Exception {
    Roles roles = () -> Map.of("tandem_relay", Optional.of("arn of nobody"));
    Schema schema = new Schema(flyway, new RoleLogins(database, roles, logins));
    URI address = URI.create("http://127.0.0.1:" + bucket.getAddress().getPort());

    new Migrate(schema, versions, cloudFormation, invocation)
        .migrate(new SchemaRequest(false, "Update", address, "stack", "request", "Schema"));

    assertThat(answers.element().path("Reason").textValue()).contains("arn of nobody");
    assertThat(status()).isEqualTo("FAILED");
  }

  @Test
  void goingBackToAnOlderReleaseLeavesTheNewerSchema() throws SQLException {
    deploy("Create");
    run(
        "insert into flyway_schema_history values"
            + " (1000, '1000', 'of a newer release', 'SQL', 'V1000__x.sql', 1, 'x', now(), 1, true)");

    deploy("Update");

    answers.remove();
    assertThat(status()).isEqualTo("SUCCESS");
  }

  @Test
  void deletingTheStackKeepsTheSchema() throws SQLException {
    deploy("Create");
    deploy("Delete");

    answers.remove();
    assertThat(answers.element().path("Reason").textValue()).isEqualTo("kept");
    assertThat(status()).isEqualTo("SUCCESS");
    run("select from sessions");
  }

  private static void answersTheRequest(JsonNode answer) {
    assertThat(answer.path("StackId").textValue()).isEqualTo("arn:aws:cloudformation:stack");
    assertThat(answer.path("RequestId").textValue()).isEqualTo("the-request");
    assertThat(answer.path("LogicalResourceId").textValue()).isEqualTo("Schema");
  }

  private String status() {
    return answers.remove().path("Status").textValue();
  }

  private void deploy(String type) {
    given()
        .baseUri("http://localhost")
        .port(
            ConfigProvider.getConfig()
                .getValue("quarkus.lambda.mock-event-server.test-port", Integer.class))
        .body(
            """
            {"RequestType": "%s", "ResponseURL": "http://127.0.0.1:%d/answer?X-Amz-Signature=x",
             "StackId": "arn:aws:cloudformation:stack", "RequestId": "the-request",
             "ResourceType": "Custom::Schema", "LogicalResourceId": "Schema",
             "PhysicalResourceId": "schema", "ServiceToken": "arn:aws:lambda:migrate:live",
             "ResourceProperties": {"ServiceToken": "arn:aws:lambda:migrate:live", "Code": "7"},
             "OldResourceProperties": {"Code": "6"}}
            """
                .formatted(type, bucket.getAddress().getPort()))
        .post("/")
        .then()
        .statusCode(Matchers.lessThan(300));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
