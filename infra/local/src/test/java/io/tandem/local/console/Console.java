package io.tandem.local.console;

import static org.awaitility.Awaitility.await;

import io.tandem.local.LocalStage;
import io.tandem.local.json.Json;
import io.tandem.local.settings.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The console in a browser, with two new people. */
final class Console {
  // Cold functions on a busy machine need most of this time.
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Path SCREENSHOTS =
      ProjectRoot.find().resolve("infra/local/target/screenshots");
  private final ChromeDriver browser;

  private Console(ChromeDriver browser) {
    this.browser = browser;
  }

  static Console open(ChromeDriver browser, LocalStage stage) {
    browser.get("about:blank");
    Console console = new Console(browser);
    console.goTo(stage.uri().toString());
    return console;
  }

  void goTo(String address) {
    browser.get(address);
    ready();
  }

  void reload() {
    browser.navigate().refresh();
    ready();
  }

  private void ready() {
    until(() -> !browser.findElements(By.cssSelector("body[data-ready]")).isEmpty());
  }

  PhoneScreen ana() {
    return phone("Ana");
  }

  PhoneScreen ben() {
    return phone("Ben");
  }

  PhoneScreen phone(String name) {
    return new PhoneScreen(browser, name);
  }

  void press(By button) {
    until(() -> browser.findElement(button).isEnabled());
    browser.findElement(button).click();
  }

  /** Waits until an event's mark is at that station. */
  void showsMarkAt(String station) {
    By mark = By.cssSelector(".mark[data-station=" + station + "]");
    until(() -> !browser.findElements(mark).isEmpty());
  }

  static void until(Callable<Boolean> condition) {
    await()
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsInstanceOf(WebDriverException.class)
        .until(condition);
  }

  /** The network requests since the last call of this method. */
  List<String> requests() {
    return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .map(
            text -> Json.parse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow().path("message"))
        .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
        .map(event -> event.path("params").path("request").path("url").asText())
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  /** Saves a screenshot in target/screenshots. */
  void picture(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String session() {
    return String.valueOf(
        browser.executeScript("return new URLSearchParams(location.hash.slice(1)).get('session')"));
  }
}
