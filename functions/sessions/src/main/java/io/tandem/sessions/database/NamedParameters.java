package io.tandem.sessions.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates SQL with {@code :name} parameters for JDBC.
 *
 * @param sql with question marks
 * @param names of the parameters, in their order
 */
record NamedParameters(String sql, List<String> names) {
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");
  private static final Map<String, NamedParameters> KNOWN = new ConcurrentHashMap<>();

  static NamedParameters of(String text) {
    return KNOWN.computeIfAbsent(text, NamedParameters::parse);
  }

  private static NamedParameters parse(String text) {
    List<String> names = new ArrayList<>();
    Matcher parameters = PARAMETER.matcher(text);
    String sql =
        parameters.replaceAll(
            found -> {
              names.add(found.group(1));
              return "?";
            });
    return new NamedParameters(sql, List.copyOf(names));
  }
}
