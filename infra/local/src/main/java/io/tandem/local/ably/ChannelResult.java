package io.tandem.local.ably;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of publishing on one channel: the message's id or the error (BPR2, BPF2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChannelResult(
    String channel, @Nullable String messageId, @Nullable Map<String, Object> error) {
  boolean failed() {
    return error != null;
  }
}
