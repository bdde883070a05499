package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;

import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import io.tandem.local.ably.Listener.Event;
import java.io.IOException;
import java.util.function.Consumer;

/** How an app listens: to Ably, with the token that its user is given. */
public final class Listening {
  private Listening() {}

  /** Somebody who has the app open. */
  public static Listener listen(LocalStage stage, Phone phone) throws IOException {
    return Listener.to(address(stage, token(phone), channel(phone)));
  }

  /** The same, told of each event as it comes. */
  public static Listener listen(LocalStage stage, Phone phone, Consumer<Event> hearer)
      throws IOException {
    return Listener.telling(hearer, address(stage, token(phone), channel(phone)));
  }

  /** The one that the phone's user has. */
  public static String channel(Phone phone) {
    return must(phone.get("/realtime/token")).get("channel").asText();
  }

  static String token(Phone phone) {
    return must(phone.get("/realtime/token")).get("token").asText();
  }

  static String address(LocalStage stage, String token, String channel) {
    return stage.uri() + "/ably/sse?v=3&channels=" + channel + "&accessToken=" + token;
  }
}
