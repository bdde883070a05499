package io.tandem.local.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.LocalStage;
import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A function's log, line by line. */
record LogLines(LocalStage stage, String function) {

  /** The lines that are JSON, as every complete line should be. */
  List<JsonNode> json() {
    return lines().stream()
        .map(line -> Json.parse(line.getBytes(UTF_8)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The lines of this session. */
  List<JsonNode> about(String session) {
    return json().stream().filter(line -> line.path("sessionId").asText().equals(session)).toList();
  }

  List<String> lines() {
    Path log = stage.logs().resolve(function + ".log");
    try {
      return Files.exists(log) ? Files.readAllLines(log, UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
