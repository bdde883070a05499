package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code dataschema} names is there, and is of the record that is written. */
final class SchemasTest {
  private static final Set<String> OF_ALL_TYPES = Set.of("data.json", "cloudevent.json");

  @Test
  void everyTypeHasASchemaAndEverySchemaAType() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> !OF_ALL_TYPES.contains(name))
          .containsExactlyInAnyOrderElementsOf(
              Arrays.stream(EventType.values()).map(SchemasTest::file).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaHasTheFieldsOfTheRecord(EventType type) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(folder().resolve(file(type)).toFile());

    assertThat(schema.get("$id").asText()).isEqualTo(CloudEvents.SCHEMAS + file(type));
    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(fields(type));
  }

  private static List<String> fields(EventType type) {
    return Arrays.stream(type.move().getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toList());
  }

  private static String file(EventType type) {
    return type.wireName() + ".json";
  }

  private static Path folder() {
    String root = Objects.requireNonNull(System.getProperty("project.root"));
    return Path.of(root, "infra/api/schemas/events", CloudEvents.SCHEMAS.replaceAll("\\D+", ""));
  }
}
