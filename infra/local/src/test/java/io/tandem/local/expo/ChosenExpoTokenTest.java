package io.tandem.local.expo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import io.tandem.local.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChosenExpoTokenTest {
  @TempDir Path folder;

  @Test
  void outsideToolSendsWithAChosenToken() throws IOException {
    try (LocalStage stage = LocalStage.start(TestProject.in(folder).withExpoToken("chosen"))) {
      TestClient tool = new TestClient(stage.uri());

      assertThat(send(tool, "Bearer chosen")).isEqualTo(200);
      assertThat(send(tool, "Bearer another")).isEqualTo(401);
    }
  }

  private static int send(TestClient tool, String authorization) throws IOException {
    return tool.post(
            "/expo/--/api/v2/push/send",
            "{\"to\":\"ExponentPushToken[a]\",\"body\":\"x\"}",
            "Authorization",
            authorization,
            "Content-Type",
            "application/json")
        .statusCode();
  }
}
