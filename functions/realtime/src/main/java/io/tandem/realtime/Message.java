package io.tandem.realtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What subscribers of a channel get.
 *
 * @param id the same each time an event is published, by which Ably drops repeats; of the form
 *     {@code base:index}, as messages that are published together need it
 * @param name the event's type
 */
@RegisterForReflection
record Message(String id, String name, ObjectNode data) {}
