package io.tandem.realtime;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Messages to be published together on one channel.
 *
 * @param channels the channel's name; Ably would take several
 * @see <a href="https://ably.com/docs/messages/batch#batch-publish">batch publish</a>
 */
@RegisterForReflection
record BatchSpec(String channels, List<Message> messages) {}
