package io.tandem.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Names what other files lack for a new action, gate or type of event, and generates what needs no
 * decision.
 */
final class ForgottenTest {
  private static final String MADE = "functions/actions/target/made";

  @Test
  void nothingIsForgotten() {
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
          functions/migrate/src/main/resources/db/migration | invitee_gates_needs_shared_at timestamptz | the columns of needsShared
          functions/migrate/src/main/resources/db/migration | old.inviter_gates_needs_shared_at, | needsShared in the trigger sessions_never_go_back
          functions/migrate/src/main/resources/db/migration | it.invitee_gates_needs_shared_at | needsShared in the rule gates_of_passed_stages
          functions/README.md | `needsShared` | needsShared in the table of stages
          infra/api/openapi.yaml | needsShared: { $ref: "#/components/schemas/Time", description: Stage 3. } | needsShared in Gates
          infra/api/openapi.yaml | needsShared, needsValidated, rank | needsShared in the enum Gate
          infra/api/openapi.yaml | needsConfirmed, needsShared, | needsShared in the enum GateKey
          infra/api/published/openapi.yaml | needsShared: { $ref | needsShared: run PublishedTest, then copy the documents
          infra/client/schema.d.ts | needsShared? | needsShared: cd infra/client && npm ci && npm run types
          functions/sessions/src/test/java/io/tandem/sessions/GateEventsTest.java | NEEDS_SHARED | the event of NEEDS_SHARED
          functions/actions/src/test/java/io/tandem/actions/GateRulesTest.java | needsShared | the event of needsShared
          infra/local/src/test/java/io/tandem/local/model/Gates.java | needsShared | needsShared
          infra/local/src/test/java/io/tandem/local/model/GateRules.java | needsShared | the event of needsShared
          infra/local/src/test/java/io/tandem/local/model/Coverage.java | needsShared | RECORD: needsShared
          infra/local/src/test/java/io/tandem/local/proof/Script.java | needsShared | needsShared in its walk
          infra/local/src/test/java/io/tandem/local/console/ConsoleWalkTest.java | needsShared | needsShared in its walk
          infra/local/src/main/resources/io/tandem/local/console/moves.js | ["needsShared" | the button of needsShared
          infra/local/src/main/resources/io/tandem/local/console/moves.js | needsShared: | what a missing needsShared means
          infra/local/src/main/resources/io/tandem/local/console/walk.js | needsShared | needsShared in its walk
          infra/local/README.md | needsShared | needsShared in the session with curl
          infra/bench/src/main/java/io/tandem/bench/play/Conversation.java | needsShared | needsShared in its walk
          infra/client/example/src/moves.ts | needsShared | the button of needsShared
          infra/client/example/test/example.test.js | needsShared | needsShared in its walk
          infra/client/clients/walk.ts | "needsShared" | needsShared in its type and its walk
          infra/api/asyncapi.yaml | SessionLeft: { | the message SessionLeft, on the channel user
          infra/api/asyncapi.yaml | name: session.left | the message SessionLeft, on the channel user
          infra/api/openapi.yaml | `session.left` | session.left in the description of what causes it
          infra/api/openapi.yaml | SessionLeft: { $ref: "schemas/events/1/session.left.json" } | the data SessionLeft
          infra/api/openapi.yaml | - $ref: "#/components/schemas/SessionLeftEvent" | SessionLeftEvent in the oneOf of Event
          infra/api/openapi.yaml | session.left: " | session.left in the mapping of Event
          infra/api/openapi.yaml | SessionLeftEvent: | the event SessionLeftEvent
          infra/api/published/openapi.yaml | SessionLeftEvent | session.left: run PublishedTest, then copy the documents
          infra/client/schema.d.ts | name: "session.left" | session.left: cd infra/client && npm ci && npm run types
          infra/api/schemas/events/1/cloudevent.json | Of session.left. | session.left in the description of leftBy
          infra/local/src/test/java/io/tandem/local/model | session.left | what session.left follows from
          functions/push/src/test/java/io/tandem/push/SecrecyTest.java | Move.SessionLeft | the push of SessionLeft
          """)
  void whatIsForgottenIsNamedWithItsFile(String file, String forgotten, String what) {
    assertThat(new Forgotten(without(file, forgotten)).sentences(file))
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
