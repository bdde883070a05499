package io.tandem.actions;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Something that a file must say about an action.
 *
 * @param said finds it there
 * @param what the file otherwise lacks, as the end of a sentence
 */
record Need(String file, Pattern said, String what) {
  Need(String file, String said, String what) {
    this(file, Pattern.compile(said), what);
  }

  Optional<String> unmet(UnaryOperator<String> files) {
    return said.matcher(files.apply(file)).find()
        ? Optional.empty()
        : Optional.of(file + " lacks " + what);
  }
}
