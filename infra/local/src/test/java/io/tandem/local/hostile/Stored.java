package io.tandem.local.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.tandem.local.access.SessionRows;
import io.tandem.local.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks that texts are in the database as they were sent. */
record Stored(SessionRows rows) {

  /** For a call that succeeded. The body may be missing if it has no required field. */
  boolean has(Target target, byte[] body, RawAnswer answer) {
    if (!target.row().method().equals("GET") && !isUtf8(body)) {
      return false;
    }
    String good = target.row().body();
    if (good == null || !target.row().route().contains("/sessions") || isBlank(body)) {
      return true;
    }
    JsonNode sent = Json.parse(body).orElse(Json.object());
    Set<String> stored = Texts.in(rows.of(session(target, answer)));
    return sent.isObject()
        && fields(good).stream()
            .map(sent::path)
            .filter(text -> text.isTextual() && !text.textValue().isBlank())
            .allMatch(text -> isIn(stored, text.textValue()));
  }

  /** A time may be written differently. */
  private static boolean isIn(Set<String> stored, String text) {
    return stored.contains(text)
        || time(text).stream()
            .anyMatch(time -> stored.stream().anyMatch(it -> time(it).equals(Optional.of(time))));
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String session(Target target, RawAnswer answer) {
    String opened = answer.json().at("/data/state/session/id").asText();
    return opened.isEmpty() ? target.copy().session() : opened;
  }

  /** An invalid text cannot have been stored as it was sent. */
  private static boolean isUtf8(byte[] body) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isBlank(byte[] body) {
    return new String(body, UTF_8).isBlank();
  }

  private static Set<String> fields(String good) {
    Set<String> names = new HashSet<>();
    Json.parse(good.getBytes(UTF_8)).orElseThrow().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
