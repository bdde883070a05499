package io.tandem.bench.plans;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.bench.stage.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plans of all that PostgreSQL is asked, inside its functions and policies too, as its own
 * auto_explain logs them.
 *
 * @param log the server's
 */
public record Plans(Sql superuser, Path log) {
  private static final Pattern NODE =
      Pattern.compile("(Seq Scan|Index Scan using \\w+|Index Only Scan using \\w+) on (\\w+)");

  /** A table with some plan of it. */
  public record Seen(Set<String> bySequence, Set<String> byIndex) {}

  /** From now on, for whoever connects. */
  public void begin() {
    for (String setting :
        List.of(
            "session_preload_libraries = 'auto_explain'",
            "auto_explain.log_min_duration = 0",
            "auto_explain.log_nested_statements = on")) {
      superuser.run("alter database tandem set " + setting);
    }
  }

  public void end() {
    superuser.run("alter database tandem reset all");
  }

  public long sizeOfLog() {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has been logged from there on: tables that are read through, and tables looked up. */
  public Seen seenSince(long from) {
    try {
      byte[] all = Files.readAllBytes(log);
      String text = new String(all, (int) from, all.length - (int) from, UTF_8);
      return new Seen(tables(text, true), tables(text, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> tables(String text, boolean bySequence) {
    return NODE.matcher(text)
        .results()
        .filter(node -> node.group(1).equals("Seq Scan") == bySequence)
        .map(node -> node.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
