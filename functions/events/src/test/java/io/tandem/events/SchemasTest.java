package io.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each schema that {@code dataschema} names exists and lists the fields that are written. */
final class SchemasTest {
  private static final Set<String> OF_ALL_TYPES =
      Set.of("attributes.json", "cloudevent.json", "common.json", "data.json");

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
  void schemaListsExactlyTheFieldsOfItsType(EventType type) throws IOException {
    JsonNode schema = new ObjectMapper().readTree(folder().resolve(file(type)).toFile());
    Set<String> ofEveryEvent = fields(new Move.EmpathyRevealed());

    assertThat(schema.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(
            Samples.moves().stream()
                .filter(move -> EventType.of(move) == type)
                .flatMap(move -> fields(move).stream())
                .filter(field -> !ofEveryEvent.contains(field))
                .collect(Collectors.toSet()));
  }

  private static Set<String> fields(Move move) {
    JsonNode data = CloudEvents.published(Samples.entry(move), Samples.CAST).get("data");
    return data.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private static String file(EventType type) {
    return type.wireName() + ".json";
  }

  private static Path folder() {
    String root = Objects.requireNonNull(System.getProperty("project.root"));
    return Path.of(root, "infra/api/schemas/events", CloudEvents.SCHEMAS.replaceAll("\\D+", ""));
  }
}
