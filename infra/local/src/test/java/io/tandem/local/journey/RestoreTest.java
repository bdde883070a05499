package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database is restored to an earlier time, and clients have seen newer states. */
@OnRealStage
final class RestoreTest {

  @Test
  void aClientWithANewerStateIsRightAgainAfterARestore(LocalStage stage) throws Exception {
    Conversation two = Conversation.witnessing(stage);
    JsonNode then = two.state(two.ana);
    String backup = Backup.of(two.session, stage);
    two.both("/feel-heard", "{\"confirmed\":true}");
    List<JsonNode> held = List.of(two.state(two.ana), two.state(two.ben));

    Backup.restore(two.session, backup, stage);
    assertThat(version(two.state(two.ana))).isLessThan(version(held.get(0)));
    lift(stage);

    assertThat(version(two.state(two.ana))).isGreaterThan(version(held.get(0)));
    assertThat(version(two.state(two.ben))).isGreaterThan(version(held.get(1)));
    assertThat(withoutVersion(two.state(two.ana))).isEqualTo(withoutVersion(then));
    long lifted = version(two.state(two.ana));
    JsonNode next = must(two.post(two.ana, "/feel-heard", "{\"confirmed\":true}")).get("state");
    assertThat(version(next)).isEqualTo(lifted + 1);
  }

  private static void lift(LocalStage stage) throws IOException {
    assertThat(
            new TestClient(stage.uri())
                .post("/local/functions/migrate/invoke", "{\"restored\":true}")
                .statusCode())
        .isEqualTo(200);
  }

  private static long version(JsonNode state) {
    return state.get("version").asLong();
  }

  private static JsonNode withoutVersion(JsonNode state) {
    return ((ObjectNode) state.deepCopy()).without("version");
  }
}
