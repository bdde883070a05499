package io.tandem.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.journey.Phone;
import java.net.URI;
import java.util.List;
import java.util.Random;

/** Two members who went from open to resolved. */
record Walk(Phone ana, Phone ben, String session) {

  static final String BEN = "Ben";

  /** Takes a random path. */
  static Walk go(URI stage, Random random, Caller caller) {
    Phone ana = new Phone(stage, "Ana");
    Phone ben = new Phone(stage, BEN);
    switchOn(ana, caller);
    switchOn(ben, caller);
    JsonNode opened =
        caller
            .make(new Move(ana, "open-session", "/sessions", "{\"inviteName\":\"Benny\"}", 201))
            .data();
    String session = opened.at("/state/session/id").asText();
    new Script(random, session)
        .of(ana, ben, opened.at("/invitationId").asText())
        .forEach(caller::make);
    return new Walk(ana, ben, session);
  }

  List<Phone> members() {
    return List.of(ana, ben);
  }

  private static void switchOn(Phone phone, Caller caller) {
    String device = "{\"pushToken\":\"%s\",\"platform\":\"ios\"}".formatted(phone.pushToken);
    caller.make(new Move(phone, "register-device", "/push/devices", device, 200));
  }
}
