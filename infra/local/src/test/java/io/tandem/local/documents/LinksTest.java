package io.tandem.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of the project's Markdown pages work, and each page can be read in one go. */
final class LinksTest {
  private static final int MOST_LINES_OF_README = 200;
  private static final int MOST_LINES = 250;

  private static Pages pages;

  @BeforeAll
  static void read() throws IOException {
    pages = Pages.ofTheProject();
  }

  @Test
  void everyLinkLeadsToAnExistingFileAndHeading() {
    assertThat(pages.all()).hasSizeGreaterThan(5);
    assertThat(pages.all().stream().flatMap(page -> page.links().stream()))
        .anyMatch(link -> link.getFragment() != null);
    assertThat(pages.all()).flatMap(pages::brokenIn).isEmpty();
  }

  @Test
  void everyPageIsShort() {
    assertThat(pages.all())
        .allSatisfy(
            page -> assertThat(page.lines()).as(page.path()).isLessThanOrEqualTo(most(page)));
  }

  private static int most(Page page) {
    return page.path().equals("README.md") ? MOST_LINES_OF_README : MOST_LINES;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a file](b/missing.md)",
        "![a picture](missing.png)",
        "[outside](../b.md)",
        "[a heading](#missing)",
        "[a heading elsewhere](b/c.md#missing)",
        "[a heading that code only looks like](b/c.md#not-a-heading)",
        "[a repetition too many](b/c.md#twice-2)",
        "[two lines\nof text](missing)",
        "[by reference]\n\n[by reference]: missing.md"
      })
  void aBrokenLinkIsFound(String link) {
    assertThat(brokenIn(link)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a file](b/c.md)",
        "[a folder](b), [or so](b/)",
        "[back and forth](b/../a.md)",
        "[a heading](#whats-here-now)",
        "[`code`](b/c.md#twice) and [once more](b/c.md#twice-1)",
        "[elsewhere](https://example.com/missing#missing)",
        "`[code](missing.md)`",
        "```\n[code](missing.md)\n```"
      })
  void aWorkingLinkIsNotReported(String link) {
    assertThat(brokenIn(link)).isEmpty();
  }

  private static List<String> brokenIn(String text) {
    Page page = new Page("a.md", "# What's `here`, now?\n\n" + text + "\n");
    Page other = new Page("b/c.md", "# Twice\n\n```sh\n# Not a heading\n```\n\n# Twice\n");
    return Pages.of(page, other).brokenIn(page);
  }
}
