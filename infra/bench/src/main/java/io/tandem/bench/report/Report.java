package io.tandem.bench.report;

import io.tandem.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results so far: printed, and written after each part, so that none is lost. */
public final class Report {
  private final Path folder;
  private final Map<String, Object> machine;
  private final List<Table> tables = new ArrayList<>();

  public Report(Path folder, Map<String, Object> machine) {
    this.folder = folder;
    this.machine = machine;
  }

  /** Prints progress. */
  public void say(String what) {
    System.out.println("bench: " + what);
  }

  public void add(Table table) {
    tables.add(table);
    System.out.println(table.text());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("tables", tables.stream().map(Table::data).toList());
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("bench.json"), Json.bytes(all));
      Files.writeString(folder.resolve("bench.md"), text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder("Measured on " + machine + "\n");
    tables.forEach(table -> text.append(table.text()));
    return text.toString();
  }
}
