package io.tandem.local.proof;

import static io.tandem.local.journey.Phone.must;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tandem.local.journey.Phone;
import java.util.ArrayList;
import java.util.List;

/**
 * An app that gets events in any order, some twice: drops what is not above the last number,
 * applies what is next, and fetches what is missing in a gap.
 */
final class Client {
  private final Phone phone;
  private final String session;
  private final List<Integer> applied = new ArrayList<>();
  private JsonNode progress = MissingNode.getInstance();

  Client(Phone phone, String session) {
    this.phone = phone;
    this.session = session;
  }

  void receive(JsonNode data) {
    int number = data.get("seq").asInt();
    if (number > applied.size() + 1) {
      fetchUpTo(number - 1);
    }
    if (number == applied.size() + 1) {
      apply(data);
    }
  }

  List<Integer> applied() {
    return applied;
  }

  JsonNode progressOf(Phone member) {
    return progress.path(member.userId);
  }

  private void fetchUpTo(int number) {
    String path = "/sessions/%s/events?after=%d&limit=%d";
    int missing = number - applied.size();
    must(phone.get(path.formatted(session, applied.size(), missing)))
        .get("events")
        .forEach(event -> apply(event.get("data")));
  }

  private void apply(JsonNode data) {
    progress
        .fields()
        .forEachRemaining(
            member ->
                assertThat(data.at("/progress/" + member.getKey() + "/stage").asInt())
                    .as("stage of %s at %s", member.getKey(), data.get("seq"))
                    .isGreaterThanOrEqualTo(member.getValue().get("stage").asInt()));
    progress = data.get("progress");
    applied.add(data.get("seq").asInt());
  }
}
