package io.tandem.local.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tandem.local.TestClient;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** Tokens signed by the stage's identity provider. */
public record Tokens(TestClient provider) {
  public static Tokens of(URI stage) {
    return new Tokens(new TestClient(stage));
  }

  public String of(String sub, String name) {
    return with(Json.object().put("sub", sub).put("name", name));
  }

  /** The token for this exact request to the provider. */
  public String with(ObjectNode request) {
    try {
      return TestClient.json(provider.post("/local/token", request.toString()))
          .get("token")
          .asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
