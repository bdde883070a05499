package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native binary can reflect only on the classes that its configuration names. */
final class NativeConfigurationTest {

  @Test
  void everyRecordThatJacksonMeetsIsRegistered() throws IOException {
    JsonNode config =
        new ObjectMapper()
            .readTree(
                getClass()
                    .getResource(
                        "/META-INF/native-image/io.tandem/tandem-events/reflect-config.json"));
    List<String> onTheWire =
        Stream.concat(
                Arrays.stream(Move.class.getPermittedSubclasses()),
                Stream.of(
                    MemberProgress.class,
                    SnsDelivery.class,
                    SnsDelivery.Delivered.class,
                    SnsDelivery.Notification.class,
                    StageStatus.class,
                    AttemptStatus.class))
            .map(Class::getName)
            .toList();

    assertThat(config.findValuesAsText("name")).containsExactlyInAnyOrderElementsOf(onTheWire);
  }
}
