package io.tandem.local.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.extras.Extra;
import io.tandem.local.extras.Needs;
import io.tandem.local.json.Json;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** infra/redrive.sh. */
@Needs({Extra.BASH, Extra.JQ})
final class RedriveScriptTest {
  @TempDir Path folder;
  private final ArrayNode messages = Json.object().putArray("Messages");

  @BeforeEach
  void aws() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(RedriveScriptTest.class.getResourceAsStream("aws"))) {
      Files.copy(script, folder.resolve("aws"));
    }
    Files.setPosixFilePermissions(
        folder.resolve("aws"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("broken"), "");
    Files.writeString(folder.resolve("log"), "");
  }

  @Test
  void messagesAreReplayedBySessionInTheOrderOfSeqAndThenRemoved() throws Exception {
    givenUpByLambda("b", 10);
    givenUpByLambda("a", 2);
    notHandedOverBySns("b", 9);
    givenUpByLambda("a", 1);

    assertThat(redrive()).isEqualTo("0: 4 replayed, 0 still in the queue");

    assertThat(Files.readAllLines(folder.resolve("log")))
        .containsExactly(
            "invoke realtime a1", "delete receipt of a1",
            "invoke realtime a2", "delete receipt of a2",
            "invoke realtime b9", "delete receipt of b9",
            "invoke realtime b10", "delete receipt of b10");
  }

  @Test
  void whatFailsAgainStaysInTheQueue() throws Exception {
    givenUpByLambda("a", 1);
    givenUpByLambda("a", 2);
    Files.writeString(folder.resolve("broken"), "a1\n");

    assertThat(redrive()).isEqualTo("1: 1 replayed, 1 still in the queue");

    assertThat(Files.readAllLines(folder.resolve("log")))
        .containsExactly(
            "invoke realtime a1",
            "keep receipt of a1",
            "invoke realtime a2",
            "delete receipt of a2");
  }

  @Test
  void anEmptyQueueIsNotAFailure() throws Exception {
    assertThat(redrive()).isEqualTo("0: the queue is empty");
  }

  /** The message that Lambda's destination for failures puts into the queue. */
  private void givenUpByLambda(String session, int seq) {
    ObjectNode body = Json.object().put("version", "1.0");
    body.putObject("requestPayload")
        .putArray("Records")
        .addObject()
        .set("Sns", notification(session, seq));
    add(session + seq, body);
  }

  /** The message that the subscription's redrive policy puts there. */
  private void notHandedOverBySns(String session, int seq) {
    add(session + seq, notification(session, seq));
  }

  private static ObjectNode notification(String session, int seq) {
    ObjectNode event = Json.object().put("subject", session).put("sequence", String.valueOf(seq));
    return Json.object().put("MessageId", session + seq).put("Message", event.toString());
  }

  private void add(String id, ObjectNode body) {
    messages.addObject().put("ReceiptHandle", "receipt of " + id).put("Body", body.toString());
  }

  /** Returns the script's exit status and output. */
  private String redrive() throws IOException, InterruptedException {
    ObjectNode queue = Json.object().set("Messages", messages);
    Files.write(folder.resolve("queue"), messages.isEmpty() ? new byte[0] : Json.bytes(queue));
    ProcessBuilder script =
        new ProcessBuilder(
            "bash",
            ProjectRoot.find().resolve("infra/redrive.sh").toString(),
            "https://sqs/queue",
            "realtime");
    script.environment().put("PATH", folder + ":" + System.getenv("PATH"));
    script.environment().put("FAKE_AWS", folder.toString());
    Process running = script.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), UTF_8).strip();
    return running.waitFor() + ": " + said;
  }
}
