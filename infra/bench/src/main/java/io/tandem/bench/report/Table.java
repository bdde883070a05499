package io.tandem.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of figures with headings, ready to read. */
public final class Table {
  private final String title;
  private final List<String> columns;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public Table(String title, String... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /** One cell for each column; a number is rounded to three digits. */
  public Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(title + " has other columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Adds what a reader must know. */
  public Table note(String text) {
    notes.add(text);
    return this;
  }

  /** The table in Markdown. */
  public String text() {
    StringBuilder text = new StringBuilder("\n### " + title + "\n\n");
    text.append(line(columns)).append(line(columns.stream().map(it -> "---").toList()));
    rows.forEach(row -> text.append(line(row.stream().map(Table::cell).toList())));
    notes.forEach(note -> text.append("\n").append(note).append("\n"));
    return text.toString();
  }

  /** For JSON: rows by column. */
  public Map<String, Object> data() {
    List<Map<String, Object>> byColumn = new ArrayList<>();
    for (List<Object> row : rows) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        cells.put(columns.get(i), row.get(i));
      }
      byColumn.add(cells);
    }
    return Map.of("title", title, "rows", byColumn, "notes", notes);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String cell(Object value) {
    return value instanceof Double number ? Digits.three(number) : String.valueOf(value);
  }
}
