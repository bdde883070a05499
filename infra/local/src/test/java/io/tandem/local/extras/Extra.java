package io.tandem.local.extras;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.condition.OS;

/** What some tests need beyond a JDK and git. */
public enum Extra {
  BROWSER(
      "Chromium or Chrome",
      "chromium,chromium-browser,google-chrome,google-chrome-stable,chrome,Google Chrome"),
  DRIVER("chromedriver", "chromedriver"),
  BASH("bash", "bash"),
  JQ("jq", "jq"),
  SAM_TRANSLATOR("Python with aws-sam-translator", "python3") {
    @Override
    boolean isHere() {
      return find().filter(Extra::imports).isPresent();
    }
  },
  LINUX("Linux, whose /proc shows which process owns a connection", "") {
    @Override
    boolean isHere() {
      return OS.LINUX.isCurrentOs();
    }
  };

  private final String text;
  private final String programs;

  Extra(String text, String programs) {
    this.text = text;
    this.programs = programs;
  }

  /** Its program, for a test that {@link Needs} it. */
  public Path program() {
    return find().orElseThrow();
  }

  boolean isHere() {
    return find().isPresent();
  }

  Optional<Path> find() {
    return Programs.find(programs.split(","));
  }

  String usualName() {
    return programs.split(",")[0];
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean imports(Path python) {
    try {
      return new ProcessBuilder(python.toString(), "-c", "import samtranslator")
              .redirectError(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
