package io.tandem.local.documents;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Markdown page, as GitHub reads it.
 *
 * @param path from the project's root, {@code infra/README.md}
 */
record Page(String path, String text) {
  private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)|(?m:^ *\\[[^\\]]+\\]: *(\\S+))");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*?) *#*$");
  private static final Pattern LINKED_TEXT = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_\\- ]");

  int lines() {
    return (int) text.lines().count();
  }

  /** Links and images that stay within the project. */
  List<URI> links() {
    return matches(LINK, CODE.matcher(prose()).replaceAll(""))
        .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
        .map(URI::create)
        .filter(link -> !link.isAbsolute())
        .toList();
  }

  /** Where a link leads, from the project's root. */
  String targetOf(URI link) {
    return link.getPath().isEmpty()
        ? path
        : URI.create("/" + path).resolve(link.getPath()).getPath().substring(1);
  }

  /** A repeated heading gets a number. */
  Set<String> anchors() {
    Map<String, Integer> seen = new LinkedHashMap<>();
    matches(HEADING, prose())
        .map(heading -> anchor(heading.group(1)))
        .forEach(
            anchor -> {
              int before = seen.merge(anchor, 0, (old, none) -> old + 1);
              if (before > 0) {
                seen.putIfAbsent(anchor + "-" + before, 0);
              }
            });
    return seen.keySet();
  }

  private static String anchor(String heading) {
    String shown = LINKED_TEXT.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT);
    return NOT_IN_ANCHORS.matcher(shown).replaceAll("").replace(' ', '-');
  }

  private String prose() {
    return FENCED.matcher(text).replaceAll("");
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
