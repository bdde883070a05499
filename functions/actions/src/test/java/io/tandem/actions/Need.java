package io.tandem.actions;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a file has to say of an action, a gate or an event.
 *
 * @param said how it is found there: a regular expression
 * @param what is lacking otherwise, as the end of a sentence
 */
record Need(String file, String said, String what) {

  /**
   * @param table a line each: {@code file | how it is said | what is lacking}
   * @param names what stands for the names in braces
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
