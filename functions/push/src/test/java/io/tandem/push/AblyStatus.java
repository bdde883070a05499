package io.tandem.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.findAll;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.tandem.events.Channels;
import java.util.List;

/** Ably's answers about user channels, in its own format, and the requests it received. */
final class AblyStatus {
  private AblyStatus() {}

  static void isAnswered(String user, ResponseDefinitionBuilder answer) {
    stubFor(get(urlEqualTo("/channels/" + Channels.ofUser(user))).willReturn(answer));
  }

  static List<LoggedRequest> asked() {
    return findAll(getRequestedFor(urlMatching("/channels/.*")));
  }

  /** This many clients subscribe to the channel. */
  static ResponseDefinitionBuilder subscribers(int count) {
    return aResponse()
        .withHeader("Content-Type", "application/json")
        .withBody(
            """
            {"channelId": "tandem:user:x", "status": {"isActive": true, "occupancy": {"metrics":
              {"connections": 3, "presenceConnections": 3, "presenceMembers": 1,
               "presenceSubscribers": 3, "publishers": 3, "subscribers": %d}}}}
            """
                .formatted(count));
  }
}
