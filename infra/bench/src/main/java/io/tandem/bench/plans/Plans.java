package io.tandem.bench.plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.tandem.bench.stage.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plans of every statement, also inside functions and policies, as PostgreSQL's own
 * auto_explain logs them.
 *
 * @param log the server's log
 */
public record Plans(Sql superuser, Path log) {
  private static final Pattern NODE =
      Pattern.compile(
          "(Seq Scan|Index (?:Only )?Scan (?:Backward )?using \\w+) on (\\w+).*\\R\\s*(Index Cond)?");

  private static final Pattern LOOKUP =
      Pattern.compile(
          "(?:Bitmap Index Scan on|Index (?:Only )?Scan (?:Backward )?using) (\\w+).*\\R\\s*Index Cond");

  /**
   * Statements that read a whole table on purpose: the age of the oldest unpublished event, and the
   * removal of old command counts, for which an index would cost every command.
   */
  private static final List<String> MEANT_TO =
      List.of("min(stored_at)", "delete from command_counts");

  private static final int HOW = 1;
  private static final int TABLE = 2;
  private static final int CONDITION = 3;

  /**
   * Tables by how they were read.
   *
   * @param bySequence read in full
   * @param byIndex looked up in an index
   * @param throughIndex read in full through an index
   * @param indexes used for a look-up
   */
  public record Seen(
      Set<String> bySequence, Set<String> byIndex, Set<String> throughIndex, Set<String> indexes) {}

  /** Starts the logging, for all new connections. */
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

  /** The plans logged since that position. */
  public Seen seenSince(long from) {
    try {
      byte[] all = Files.readAllBytes(log);
      String text = withoutMeant(new String(all, (int) from, all.length - (int) from, UTF_8));
      return new Seen(
          tables(text, Plans::isSequence),
          tables(text, node -> !isSequence(node)),
          tables(text, node -> !isSequence(node) && node.group(CONDITION) == null),
          LOOKUP
              .matcher(text)
              .results()
              .map(it -> it.group(1))
              .collect(toCollection(TreeSet::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withoutMeant(String text) {
    return Stream.of(text.split("Query Text:", -1))
        .filter(query -> MEANT_TO.stream().noneMatch(query::contains))
        .collect(joining());
  }

  private static boolean isSequence(MatchResult node) {
    return node.group(HOW).equals("Seq Scan");
  }

  private static Set<String> tables(String text, Predicate<MatchResult> which) {
    return NODE.matcher(text)
        .results()
        .filter(which)
        .map(node -> node.group(TABLE))
        .collect(toCollection(TreeSet::new));
  }
}
