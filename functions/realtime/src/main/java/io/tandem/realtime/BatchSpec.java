package io.tandem.realtime;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What is published to one member.
 *
 * @param channels only the member's own channel
 * @see <a href="https://ably.com/docs/messages/batch#batch-publish">batch publish</a>
 */
@RegisterForReflection
record BatchSpec(List<String> channels, List<Message> messages) {}
