package io.tandem.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guidance that a member has received, each text once; null until then. */
class Messages {
  private @Nullable ReceivedMessage toBeHeard;
  private @Nullable ReceivedMessage toTheOthersEyes;
  private @Nullable ReceivedMessage toTheNeeds;

  ReceivedMessage add(Guidance kind, ReceivedMessage message) {
    return switch (kind) {
      case TO_BE_HEARD -> toBeHeard = message;
      case TO_THE_OTHERS_EYES -> toTheOthersEyes = message;
      case TO_THE_NEEDS -> toTheNeeds = message;
    };
  }

  /** Oldest first, because a member only moves up. */
  List<Views.Message> all() {
    return Arrays.stream(Guidance.values()).flatMap(kind -> of(kind).stream()).toList();
  }

  private Optional<Views.Message> of(Guidance kind) {
    return Optional.ofNullable(
            switch (kind) {
              case TO_BE_HEARD -> toBeHeard;
              case TO_THE_OTHERS_EYES -> toTheOthersEyes;
              case TO_THE_NEEDS -> toTheNeeds;
            })
        .map(message -> message.as(kind));
  }
}
