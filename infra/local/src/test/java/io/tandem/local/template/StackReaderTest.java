package io.tandem.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.TestProject;
import io.tandem.local.stack.Authorizer;
import io.tandem.local.stack.CorsRules;
import io.tandem.local.stack.FunctionModel;
import io.tandem.local.stack.Route;
import io.tandem.local.stack.Schedule;
import io.tandem.local.stack.StackModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackReaderTest {
  private static final StageValues VALUES =
      new StageValues(Map.of("JwtIssuer", "issuer", "JwtAudience", "audience"), "");

  @TempDir Path folder;
  private StackModel stack = new StackModel(List.of(), Set.of(), CorsRules.NONE);

  @BeforeEach
  void read() {
    TestProject.in(folder);
    stack = StackReader.read(folder, VALUES);
  }

  @Test
  void functionsEnvironmentOverridesTheGlobalOne() {
    assertThat(function("echo").environment())
        .containsEntry("EVERYWHERE", "true")
        .containsEntry("GREETING", "hello from us-east-1")
        .containsEntry("_HANDLER", "io.tandem.local.handler.EchoHandler")
        .doesNotContainKey("NOT_FOR_ALL");
    assertThat(function("broken").environment())
        .containsEntry("NOT_FOR_ALL", "true")
        .containsEntry("_HANDLER", "io.tandem.local.handler.BrokenHandler");
  }

  @Test
  void functionsPropertiesOverrideGlobals() {
    assertThat(function("echo").timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(function("hasty").timeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(function("hasty").memoryMegabytes()).isEqualTo(256);
    assertThat(function("echo").zip()).isEqualTo(folder.resolve("function.zip"));
  }

  @Test
  void routeHasTheDefaultAuthorizerUnlessItOptsOut() {
    Authorizer authorizer = new Authorizer("Authorization", "issuer", List.of("audience"));

    assertThat(function("echo").routes())
        .containsExactly(
            new Route("POST", "/things/{id}/parts/{part}", authorizer),
            new Route("ANY", "/open/{rest+}", null));
  }

  @Test
  void subscriberHasItsPolicyRetriesQueueAndSchedule() {
    FunctionModel subscriber = function("subscriber");

    assertThat(subscriber.subscriptions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.topicArn()).endsWith(":tandem-Events");
              assertThat(it.filterPolicy()).hasToString("{\"push\":[\"true\"]}");
            });
    assertThat(subscriber.maxRetries()).isEqualTo(2);
    assertThat(subscriber.deadLetterQueue()).endsWith(":tandem-Letters");
    assertThat(subscriber.schedules())
        .containsExactly(new Schedule(Duration.ofMinutes(5), "aws.scheduler", null));
  }

  @Test
  void pagesOfTheGivenOriginsMayCallTheApi() {
    StackModel open =
        StackReader.read(
            folder,
            new StageValues(
                Map.of(
                    "JwtIssuer", "issuer",
                    "JwtAudience", "audience",
                    "AllowedOrigins", "https://a.example,https://b.example"),
                ""));

    assertThat(open.cors())
        .isEqualTo(
            new CorsRules(
                List.of("https://a.example", "https://b.example"),
                List.of("GET", "POST"),
                List.of("authorization", "content-type"),
                List.of("date", "etag"),
                600));
    assertThat(stack.cors().origins()).isEmpty();
  }

  private FunctionModel function(String name) {
    return stack.function(name).orElseThrow();
  }
}
