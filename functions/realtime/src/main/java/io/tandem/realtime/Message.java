package io.tandem.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A message to the subscribers of a channel.
 *
 * @param id the same each time an event is published, so that Ably drops repeats; in the form
 *     {@code base:index}, which messages published together need
 * @param name the event's type
 */
@RegisterForReflection
record Message(String id, String name, ObjectNode data) {}
