package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The time from a click on one phone to the painted frame on the other, for {@code -Dtandem.moves=}
 * moves and {@code -Dtandem.joinings=} first moves after joining. Writes the measurements to
 * target/screen-latency-….txt. It fails if a move is not shown, but judges no time.
 */
@WithBrowser
final class ScreenLatencyTest {
  private static final int MOVES = Integer.getInteger("tandem.moves", 20);
  private static final int WARM_UP = Math.min(MOVES, 200);
  private static final int JOININGS = Integer.getInteger("tandem.joinings", 3);
  private static final Path RESULTS = ProjectRoot.find().resolve("infra/local/target");

  private static final String EYES =
      """
      const done = arguments[arguments.length - 1];
      const phone = (name) => document.querySelector(`.phone[aria-label="${name}'s phone"]`);
      const until = (root, selector) => new Promise((resolve) => {
        const look = () => root.querySelector(selector);
        if (look()) return resolve(look());
        const observer = new MutationObserver(() => {
          if (look()) { observer.disconnect(); resolve(look()); }
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true });
      });
      const frame = () => new Promise(requestAnimationFrame);
      const press = async (who, move) =>
        (await until(phone(who), `[data-move=${move}]:not([disabled])`)).click();
      """;

  /** Ana pauses, Ben resumes, and each sees the other's move. */
  private static final String MOVES_OF_TWO =
      EYES
          + """
          (async () => {
            const measured = [];
            for (let i = 0; i < arguments[0]; i++) {
              const [who, other, move, status] = i % 2
                ? ["Ben", "Ana", "resume", "ACTIVE"] : ["Ana", "Ben", "pause", "PAUSED"];
              await until(phone(other), `.session:not([data-status=${status}])`);
              const button = await until(phone(who), `[data-move=${move}]:not([disabled])`);
              const clicked = performance.now();
              button.click();
              await until(phone(other), `[data-status=${status}]`);
              await frame();
              measured.push(performance.now() - clicked);
              await until(phone(who), `[data-status=${status}]`);
            }
            done(measured);
          })();
          """;

  /** Ben joins and signs as soon as he can, and Ana sees it. */
  private static final String FIRST_MOVE =
      EYES
          + """
          (async () => {
            await press("Ana", "open");
            await press("Ana", "confirm");
            await press("Ben", "accept");
            const button = await until(phone("Ben"), "[data-move=sign]:not([disabled])");
            const clicked = performance.now();
            button.click();
            await until(phone("Ana"), "[data-stage='1'] .partner");
            await frame();
            done([performance.now() - clicked]);
          })();
          """;

  @Test
  void everyMoveIsShownOnTheOtherPhone(LocalStage stage, ChromeDriver browser) throws IOException {
    Opened.atWitness(browser, stage);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30).plusMillis(500L * MOVES));
    measured(browser, MOVES_OF_TWO, WARM_UP + WARM_UP % 2);

    List<Double> milliseconds = measured(browser, MOVES_OF_TWO, MOVES);

    assertThat(milliseconds).hasSize(MOVES);
    write("moves", milliseconds);
  }

  @Test
  void firstMoveAfterJoiningIsShownOnTheOtherPhone(LocalStage stage, ChromeDriver browser)
      throws IOException {
    List<Double> milliseconds = new ArrayList<>();
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    for (int i = 0; i < JOININGS; i++) {
      Console console = Console.open(browser, stage);
      console.ana().isLive();
      console.ben().isLive();
      milliseconds.addAll(measured(browser, FIRST_MOVE));
    }

    assertThat(milliseconds).hasSize(JOININGS);
    write("first-moves", milliseconds);
  }

  private static List<Double> measured(ChromeDriver browser, String script, Object... arguments) {
    return ((List<?>) browser.executeAsyncScript(script, arguments))
        .stream().map(it -> ((Number) it).doubleValue()).toList();
  }

  private static void write(String what, List<Double> measured) throws IOException {
    List<Double> milliseconds = measured.stream().sorted().toList();
    int moves = milliseconds.size();
    Files.writeString(
        RESULTS.resolve("screen-latency-" + what + ".txt"),
        "click to changed screen, %d %s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n"
            .formatted(
                moves,
                what,
                milliseconds.get(moves / 2),
                milliseconds.get(moves * 99 / 100),
                milliseconds.get(moves - 1)));
  }
}
