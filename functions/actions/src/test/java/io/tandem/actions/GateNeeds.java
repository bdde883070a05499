package io.tandem.actions;

import io.tandem.sessions.Gate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What other files must say about a gate, where no quick test notices. */
final class GateNeeds {
  private static final String OF_EACH =
      """
      functions/migrate/src/main/resources/db/migration | (?s)inviter_gates_{column} timestamptz.*invitee_gates_{column} timestamptz | the columns of {key}
      functions/migrate/src/main/resources/db/migration | (?s)old.inviter_gates_{column}, new.inviter.*old.invitee_gates_{column}, new.invitee | {key} in the trigger sessions_never_go_back
      functions/README.md | `{key}` | {key} in the table of stages
      infra/api/openapi.yaml | {key}: [{] [$]ref: "#/components/schemas/Time" | {key} in Gates
      infra/api/published/openapi.yaml | {key}: [{] [$]ref: "#/components/schemas/Time" | {key}: run PublishedTest, then copy the documents
      infra/client/schema.d.ts | {key}[?]: | {key}: cd infra/client && npm ci && npm run types
      infra/local/src/test/java/io/tandem/local/model/Gates.java | "{key}" | {key}
      """;

  private static final String OF_RECORDABLE =
      """
      functions/sessions/src/test/java/io/tandem/sessions/GateEventsTest.java | "{name}, | the event of {name}
      functions/actions/src/test/java/io/tandem/actions/GateRulesTest.java | "{key}, | the event of {key}
      infra/api/openapi.yaml | (?m)^    Gate:$(?s:.{1,40})enum: .*\\b{key}\\b | {key} in the enum Gate
      infra/local/src/test/java/io/tandem/local/model/GateRules.java | "{key}" | the event of {key}
      infra/local/src/test/java/io/tandem/local/model/Coverage.java | RECORD: .*\\b{key}\\b | RECORD: {key}
      infra/local/src/test/java/io/tandem/local/proof/Script.java | "{key}" | {key} in its walk
      infra/local/src/test/java/io/tandem/local/console/ConsoleWalkTest.java | "{key}" | {key} in its walk
      infra/local/src/main/resources/io/tandem/local/console/moves.js | "{key}", " | the button of {key}
      infra/local/src/main/resources/io/tandem/local/console/walk.js | "{key}" | {key} in its walk
      infra/local/README.md | gate.*\\b{key}\\b | {key} in the session with curl
      infra/bench/src/main/java/io/tandem/bench/play/Conversation.java | "{key}" | {key} in its walk
      infra/client/example/src/moves.ts | "{key}" | the button of {key}
      infra/client/example/test/example.test.js | "{key}" | {key} in its walk
      infra/client/clients/walk.ts | (?s)type Gate =.*"{key}".*"{key}" | {key} in its type and its walk
      """;

  private static final String OF_NEEDED_TO_LEAVE =
      """
      functions/migrate/src/main/resources/db/migration | (?s)it.inviter_gates_{column}.*it.invitee_gates_{column}.*'gates_of_passed_stages' | {key} in the rule gates_of_passed_stages
      infra/api/openapi.yaml | (?m)^    GateKey:$(?s:.{1,40})enum: .*\\b{key}\\b | {key} in the enum GateKey
      infra/local/src/main/resources/io/tandem/local/console/moves.js | {key}: " | what a missing {key} means
      """;

  private GateNeeds() {}

  static Stream<Need> of(Gate gate) {
    String ofRecordable = Gate.recordable(gate.key()).isPresent() ? OF_RECORDABLE : "";
    String ofNeeded = Gate.toLeave(gate.stage()).contains(gate) ? OF_NEEDED_TO_LEAVE : "";
    return Need.all(
        OF_EACH + ofRecordable + ofNeeded,
        Map.of(
            "{key}", gate.key(),
            "{name}", gate.name(),
            "{column}", gate.name().toLowerCase(Locale.ROOT) + "_at"));
  }
}
