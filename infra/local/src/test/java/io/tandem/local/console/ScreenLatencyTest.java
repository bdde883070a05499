package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * From the click on one phone to the changed screen of the other, the frame painted: {@code
 * -Dtandem.moves=} of them. Writes what it measured to target/screen-latency.txt, and judges no
 * time: it fails when a move is not shown.
 */
@WithBrowser
final class ScreenLatencyTest {
  private static final int MOVES = Integer.getInteger("tandem.moves", 20);
  private static final int WARM_UP = Math.min(MOVES, 200);
  private static final Path RESULT =
      ProjectRoot.find().resolve("infra/local/target/screen-latency.txt");

  /** Ana pauses, Ben resumes, and each sees the other do it. */
  private static final String MOVE =
      """
      const [moves, done] = arguments;
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
      (async () => {
        const measured = [];
        for (let i = 0; i < moves; i++) {
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

  @Test
  void everyMoveIsShownOnTheOtherPhone(LocalStage stage, ChromeDriver browser) throws IOException {
    Opened.atWitness(browser, stage);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30).plusMillis(500L * MOVES));
    browser.executeAsyncScript(MOVE, WARM_UP + WARM_UP % 2);

    List<Double> milliseconds =
        ((List<?>) browser.executeAsyncScript(MOVE, MOVES))
            .stream().map(it -> ((Number) it).doubleValue()).sorted().toList();

    assertThat(milliseconds).hasSize(MOVES);
    Files.writeString(
        RESULT,
        "click to changed screen, %d moves: p50 %.0f ms, p99 %.0f ms, longest %.0f ms%n"
            .formatted(
                MOVES,
                milliseconds.get(MOVES / 2),
                milliseconds.get(MOVES * 99 / 100),
                milliseconds.get(MOVES - 1)));
  }
}
