package io.tandem.local.sns;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as it was published to a topic.
 *
 * @param trace X-Ray's header of the request that published it
 */
record SnsMessage(
    String messageId,
    String topicArn,
    @Nullable String subject,
    String text,
    Map<String, SnsAttribute> attributes,
    Instant publishedAt,
    String trace) {}
