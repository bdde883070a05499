package io.tandem.local.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The project's pages, and what they may link to.
 *
 * @param files all of the project, from its root
 */
record Pages(List<Page> all, Set<String> files) {
  static Pages ofTheProject() throws IOException {
    Path root = ProjectRoot.find();
    Set<String> files = files(root);
    return new Pages(
        files.stream().filter(it -> it.endsWith(".md")).map(it -> read(root, it)).toList(), files);
  }

  static Pages of(Page... pages) {
    return new Pages(List.of(pages), Stream.of(pages).map(Page::path).collect(Collectors.toSet()));
  }

  /** Links of a page that lead nowhere. */
  List<String> brokenIn(Page page) {
    return page.links().stream()
        .filter(
            link ->
                !isThere(page.targetOf(link))
                    || link.getFragment() != null
                        && !anchorsOf(page.targetOf(link)).contains(link.getFragment()))
        .map(link -> page.path() + ": " + link)
        .toList();
  }

  private boolean isThere(String target) {
    String folder = target.endsWith("/") ? target : target + "/";
    return files.contains(target) || files.stream().anyMatch(it -> it.startsWith(folder));
  }

  private Set<String> anchorsOf(String target) {
    return all.stream()
        .filter(page -> page.path().equals(target))
        .map(Page::anchors)
        .findFirst()
        .orElse(Set.of());
  }

  /** The files that git has, or would add. Those that a build leaves are not on GitHub. */
  private static Set<String> files(Path root) throws IOException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
            .directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String names = new String(git.getInputStream().readAllBytes(), UTF_8);
    return Stream.of(names.split("\0"))
        .filter(name -> Files.isRegularFile(root.resolve(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Page read(Path root, String path) {
    try {
      return new Page(path, Files.readString(root.resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
