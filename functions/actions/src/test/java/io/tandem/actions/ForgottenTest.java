package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names what other files lack for a new action, and generates what needs no decision. */
final class ForgottenTest {
  private static final String MADE = "functions/actions/target/made";

  @Test
  void nothingThatAnActionNeedsIsForgotten() {
    List<String> forgotten = new Forgotten(Project::text).sentences();

    new Generated(Project::text)
        .texts()
        .forEach((file, text) -> Project.write(MADE + "/" + file, text));
    assertThat(forgotten)
        .as("Lists and sample events were generated. Copy them: cp -r %s/. .", MADE)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          functions/actions/src/main/java/io/tandem/actions/PauseSession.java | @Funq | the function pause-session
          template.yaml | -pause-session | the FunctionName of pause-session
          template.yaml | pause-session-canary | the canary's alarm of pause-session
          template.yaml | ${PauseSession.Version.Version} | pause-session in the Versions of Canaries
          template.yaml | TANDEM_TOPIC_ARN: !Ref Events, | the TANDEM_TOPIC_ARN of pause-session, which makes events
          template.yaml | , !Ref Publishing | a role that may publish for pause-session, which makes events
          infra/canary.yaml | pause-session, | pause-session in the loop Versions
          infra/observability.yaml | pause-session, | pause-session in the loop Actions
          infra/observability.yaml | :${Stack}-pause-session | pause-session on the dashboard Overview
          infra/events/pause-session.json | routeKey | the sample event of pause-session
          infra/api/openapi.yaml | /pause | POST /sessions/{id}/pause
          infra/client/actions.js | "pause" | a call of POST /sessions/{id}/pause
          infra/client/actions.js | , "PUT" | a call of PUT /sessions/{id}/mute
          infra/client/schema.d.ts | ChangeStatus | ChangeStatus: cd infra/client && npm ci && npm run types
          infra/local/src/test/resources/io/tandem/local/access/matrix.txt | {id}/pause | who may call POST /api/v1/sessions/{id}/pause
          infra/local/src/test/resources/io/tandem/local/deployment/translated.json | -pause-session | pause-session: run TranslationTest, and copy the file that it names
          infra/local/src/test/java/io/tandem/local/model/Verb.java | session/pause | the rule of POST /sessions/{id}/pause
          infra/local/src/test/java/io/tandem/local/hostile/TextField.java | {id}/pause | the text reason of POST /sessions/{id}/pause
          """)
  void whatIsForgottenIsNamedWithItsFile(String file, String forgotten, String what) {
    assertThat(new Forgotten(without(file, forgotten)).sentences())
        .contains(file + " lacks " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          template.yaml | '            - !Sub pause-session:${PauseSession.Version.Version}\n'
          infra/canary.yaml | ' pause-session,'
          infra/observability.yaml | ' pause-session,'
          infra/observability.yaml | '            "arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:${Stack}-pause-session",\n'
          """)
  void aListIsGeneratedAsItWas(String file, String item) {
    String whole = Project.text(file);
    assertThat(whole).contains(item);

    Map<String, String> made = new Generated(without(file, item)).texts();

    assertThat(made.get(file))
        .isEqualTo(new Generated(Project::text).texts().getOrDefault(file, whole));
  }

  @Test
  void aSampleEventIsGeneratedWithTheExampleAsItsBody() {
    String file = "infra/events/pause-session.json";
    UnaryOperator<String> without = name -> name.equals(file) ? "" : Project.text(name);

    assertThat(new Generated(without).texts().get(file))
        .contains("\"routeKey\": \"POST /api/v1/sessions/{id}/pause\"")
        .contains("\"body\": \"{\\\"reason\\\":\\\"It is late.\\\"}\"");
  }

  private static UnaryOperator<String> without(String file, String part) {
    return name -> name.equals(file) ? Project.text(file).replace(part, "") : Project.text(name);
  }
}
