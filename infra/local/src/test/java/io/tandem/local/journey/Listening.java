package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;

import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import java.io.IOException;

/** How an app listens: to Ably, with the token that its user is given. */
public final class Listening {
  private Listening() {}

  /** Somebody who has the app open. */
  public static Listener listen(LocalStage stage, Phone phone, String... channels)
      throws IOException {
    return Listener.to(address(stage, token(phone), String.join(",", channels)));
  }

  static String token(Phone phone) {
    return must(phone.get("/realtime/token")).get("token").asText();
  }

  static String address(LocalStage stage, String token, String channels) {
    return stage.uri() + "/ably/sse?v=3&channels=" + channels + "&accessToken=" + token;
  }
}
