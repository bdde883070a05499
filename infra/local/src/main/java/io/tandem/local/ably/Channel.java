package io.tandem.local.ably;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.inspection.Arrivals;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;

/** A channel: its messages in order of arrival, and its subscribers. */
final class Channel {
  private final String name;
  private final MessageFactory factory;
  private final RecentIds ids;
  private String last = MessageFactory.ORIGIN;
  private final Arrivals<AblyMessage> messages = new Arrivals<>();
  // A subscriber may leave while a message is being delivered.
  private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();

  Channel(String name, MessageFactory factory, RecentIds ids) {
    this.name = name;
    this.factory = factory;
    this.ids = ids;
  }

  /** Returns the publication's id. A message whose id arrived recently is not delivered again. */
  String publish(Publication publication) {
    String ownId = UUID.randomUUID().toString().substring(0, 13) + ":0";
    int index = 0;
    for (JsonNode message : publication.messages()) {
      String id = message.path("id").asText(ownId + ":" + index);
      if (ids.isNew(id)) {
        deliver(factory.of(id, name, message));
      }
      index++;
    }
    return publication.givenId().orElse(ownId);
  }

  List<AblyMessage> messages() {
    return messages.all();
  }

  /** The serial of the last message. */
  String position() {
    return last;
  }

  void add(Subscriber subscriber) {
    subscribers.add(subscriber);
  }

  void remove(Subscriber subscriber) {
    subscribers.remove(subscriber);
  }

  ChannelDetails details() {
    return ChannelDetails.of(name, subscribers.size());
  }

  private void deliver(AblyMessage message) {
    messages.add(message);
    last = message.serial();
    subscribers.forEach(subscriber -> subscriber.deliver(message));
  }
}
