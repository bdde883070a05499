package io.tandem.local.journey;

import static io.tandem.local.journey.Phone.must;

import io.tandem.local.LocalStage;
import io.tandem.local.ably.Listener;
import io.tandem.local.ably.Listener.Event;
import java.io.IOException;
import java.util.function.Consumer;

/** How an app listens: on Ably, with the token that the API gives its user. */
public final class Listening {
  private Listening() {}

  /** Listens to the person's own channel, as their app does. */
  public static Listener listen(LocalStage stage, Phone phone) throws IOException {
    return Listener.to(address(stage, token(phone), channel(phone)));
  }

  /** The same, with a consumer for each event. */
  public static Listener listen(LocalStage stage, Phone phone, Consumer<Event> consumer)
      throws IOException {
    return Listener.telling(consumer, address(stage, token(phone), channel(phone)));
  }

  /** The own channel of the phone's user. */
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
