package io.tandem.local.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads matrix.txt. */
public final class AccessMatrix {
  private static final String CANNOT_BE = "--";

  private AccessMatrix() {}

  public static List<AccessRow> rows() {
    return Arrays.stream(text().split("\n\n"))
        .filter(block -> !block.startsWith("#"))
        .map(AccessMatrix::parse)
        .toList();
  }

  /** The matrix's row for this route. */
  public static AccessRow row(String route) {
    return rows().stream().filter(row -> row.route().equals(route)).findFirst().orElseThrow();
  }

  private static String text() {
    try (InputStream file = AccessMatrix.class.getResourceAsStream("matrix.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AccessRow parse(String block) {
    List<String> lines = block.lines().toList();
    Map<String, String> settings = new LinkedHashMap<>();
    Map<Role, Map<Status, Verdict>> cells = new EnumMap<>(Role.class);
    List<Status> header = List.of();
    for (String line : lines.subList(1, lines.size())) {
      List<String> words = List.of(line.strip().split("\\s+"));
      if (words.get(0).endsWith(":")) {
        String[] setting = line.strip().split(": ", 2);
        settings.put(setting[0], setting[1]);
      } else if (header.isEmpty()) {
        header = words.stream().map(Status::valueOf).toList();
      } else {
        cells.put(
            Role.valueOf(words.get(0).toUpperCase(Locale.ROOT)),
            cells(header, words.subList(1, words.size())));
      }
    }
    return new AccessRow(lines.get(0), settings, cells);
  }

  private static Map<Status, Verdict> cells(List<Status> header, List<String> words) {
    Map<Status, Verdict> cells = new EnumMap<>(Status.class);
    for (int i = 0; i < header.size(); i++) {
      if (!words.get(i).equals(CANNOT_BE)) {
        cells.put(header.get(i), Verdict.parse(words.get(i)));
      }
    }
    return cells;
  }
}
