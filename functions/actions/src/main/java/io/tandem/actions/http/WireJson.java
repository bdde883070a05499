package io.tandem.actions.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.tandem.events.WireTime;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The JSON of answers: times with milliseconds, an empty optional left out, null as null. */
@Singleton
final class WireJson implements ObjectMapperCustomizer {

  /** After Quarkus's own modules, which write times too: the last one wins. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(new WireTime());
    json.configOverride(Optional.class)
        .setInclude(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
  }
}
