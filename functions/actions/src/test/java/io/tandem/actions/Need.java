package io.tandem.actions;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a file must say about an action, a gate or an event.
 *
 * @param said a regular expression that finds it there
 * @param what the file otherwise lacks, as the end of a sentence
 */
record Need(String file, String said, String what) {

  /**
   * @param table a line for each need: {@code file | said | what}
   * @param names the values of the names in braces
   */
  static Stream<Need> all(String table, Map<String, String> names) {
    String named = table;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace(name.getKey(), name.getValue());
    }
    return named
        .lines()
        .map(line -> line.split(" \\| ", 3))
        .map(need -> new Need(need[0], need[1], need[2]));
  }

  Optional<String> unmet(UnaryOperator<String> files) {
    return Pattern.compile(said).matcher(files.apply(file)).find()
        ? Optional.empty()
        : Optional.of(file + " lacks " + what);
  }
}
