package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The console for an audience, and for somebody who sees it for the first time. */
@WithBrowser
final class OnOneScreenTest {
  /** Returns what does not fit: the page or any part of it. */
  private static final String TOO_LARGE =
      """
      const { scrollWidth, scrollHeight } = document.documentElement;
      const page = scrollWidth > innerWidth || scrollHeight > innerHeight
        ? [`the page: ${scrollWidth} x ${scrollHeight}`] : [];
      const cut = (it) => it.scrollWidth > it.clientWidth + 1 || it.scrollHeight > it.clientHeight + 1;
      const outside = (it) => {
        const { left, top, right, bottom } = it.getBoundingClientRect();
        return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      };
      const parts = document.querySelectorAll(
        "header *, footer *, .phone, .tools *, #last, #stations li, #stations li *, #broken, #log");
      const covers = (it) => it.nextElementSibling && it.checkVisibility()
        && it.nextElementSibling.checkVisibility()
        && it.scrollHeight + it.offsetTop > it.nextElementSibling.offsetTop + 1;
      const named = (it) => it.id || it.dataset.station || it.className || it.textContent;
      return [...page,
        ...[...parts].filter((it) => it.checkVisibility() && outside(it)).map((it) => `outside: ${named(it)}`),
        ...[...document.querySelectorAll("#stations li, .phone, .screen > .path")].filter(cut).map((it) => `cut: ${named(it)}`),
        ...[...document.querySelectorAll(".screen > *")].filter(covers).map((it) => `lies over the next: ${named(it)}`),
        ...(document.getElementById("log").clientHeight < 60 ? ["no room for the events"] : [])];
      """;

  private static final String VIOLATIONS =
      """
      const done = arguments[arguments.length - 1];
      axe.run().then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`))));
      """;

  private static final String ON_THE_OTHER_SCREEN =
      "Ana: I feel heard\\. On Ben's screen after (\\d+) ms; "
          + "the longest part was (PostgreSQL|SNS|Ably|the screen), with (\\d+) ms\\.";

  private static final String ON_THE_LOCK_SCREEN =
      "Ana: I feel heard\\. A push is on Ben's phone after (\\d+) ms\\.";

  @BeforeEach
  void asLargeAsAProjector(ChromeDriver browser) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 720, "deviceScaleFactor", 1, "mobile", false));
  }

  @AfterEach
  void mend(LocalStage stage, ChromeDriver browser) throws IOException {
    browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    for (String part : List.of("sns", "ably", "expo", "postgres")) {
      new TestClient(stage.uri())
          .post("/local/faults", "{\"target\":\"" + part + "\",\"mode\":\"none\",\"rate\":0}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everythingIsOnTheScreenAndAccessible(String scheme, LocalStage stage, ChromeDriver browser) {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    Console console = Console.open(browser, stage);
    looksRight(console, browser, scheme + "-begin");

    console.ana().press("open").press("confirm");
    console.ben().press("accept").press("sign").reaches(1).press("heard").reaches(2);
    console.ana().seesPartnerAt(2).press("heard").reaches(2).press("share");
    console.ben().press("share").shows("[data-move=validate]");
    looksRight(console, browser, scheme + "-open");

    console.ana().more();
    console.ben().sleep();
    console.ana().press("reject");
    Console.until(() -> !console.ben().pushes().isEmpty());
    looksRight(console, browser, scheme + "-asleep");

    for (String part : List.of("sns", "ably", "expo", "postgres")) {
      console.press(By.cssSelector("#fault-" + part + " [value=hang]"));
    }
    looksRight(console, browser, scheme + "-all-broken");

    console.press(By.cssSelector("#fault-postgres [value=error]"));
    console.ana().press("advance");
    Console.until(() -> console.ana().text().contains("Something went wrong"));
    looksRight(console, browser, scheme + "-refused");
  }

  @Test
  void playedSessionFitsOnTheScreenToo(LocalStage stage, ChromeDriver browser) {
    Console console = Console.open(browser, stage);
    browser.findElement(By.cssSelector("#pace [value='0']")).click();

    console.press(By.id("walk"));
    console.ben().reaches(2).shows("[data-move=share]");
    looksRight(console, browser, "playing");

    Console.until(() -> !browser.findElements(By.cssSelector("body[data-walked=true]")).isEmpty());
    looksRight(console, browser, "played");
  }

  private static void looksRight(Console console, ChromeDriver browser, String picture) {
    console.picture("screen-" + picture);
    assertThat((List<?>) browser.executeScript(TOO_LARGE)).isEmpty();
    browser.executeScript(axe());
    assertThat((List<?>) browser.executeAsyncScript(VIOLATIONS)).isEmpty();
  }

  private static String axe() {
    try (InputStream script = OnOneScreenTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void invitationIsSentAndAcceptedByKeyboard(LocalStage stage, ChromeDriver browser) {
    Console console = Console.open(browser, stage);
    Keyboard keyboard = new Keyboard(browser);

    keyboard.press(console.ana(), "open").press(console.ana(), "confirm");
    console.ana().reaches(1);
    keyboard.press(console.ben(), "accept");

    console.ben().reaches(0);
    console.ana().seesPartnerAt(0);
  }

  @Test
  void keyboardUserLearnsWhatHappensToAnEventWhenAblyIsDown(
      LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    Keyboard keyboard = new Keyboard(browser);

    keyboard.tabTo("#fault-ably").type("f");
    Console.until(() -> text(browser, "broken").startsWith("Ably fails. Actions still succeed."));
    assertThat(text(browser, "broken")).contains("three times", "dead letter", "Nothing is lost");
    keyboard.press(console.ana(), "heard");
    console.ana().reaches(2);
    Console.until(() -> text(browser, "last").contains("it waits as a dead letter"));
    Console.until(() -> text(browser, "letters").matches("\\d+ given up"));
    console.showsMarkAt("letters");

    keyboard.tabTo("#fault-ably").type("w").tabTo("[data-run=redrive]").type(Keys.ENTER);
    console.ben().seesPartnerAt(2);
    Console.until(
        () -> text(browser, "broken").matches("\\d+ dead letters? w(as|ere) delivered\\."));
    Console.until(() -> text(browser, "letters").equals("none"));
  }

  @Test
  void pageShowsHowLongTheLastMoveTookAndWhere(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);

    new Keyboard(browser).press(console.ana(), "heard");
    console.ben().seesPartnerAt(2);

    Console.until(() -> text(browser, "last").matches(ON_THE_OTHER_SCREEN));
    String[] told = text(browser, "last").replaceAll(ON_THE_OTHER_SCREEN, "$1 $3").split(" ");
    List<Integer> parts = parts(browser);
    assertThat(parts).hasSize(4);
    assertThat(Collections.max(parts)).isEqualTo(parse(told[1]));
    assertThat(sum(parts)).isEqualTo(parse(told[0]));
    assertThat(browser.findElements(By.cssSelector("#stations .longest"))).isNotEmpty();
  }

  @Test
  void wayToASleepingPhoneLeadsThroughExpoNotTheActorsOwnApp(
      LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    console.ben().sleep();

    console.ana().press("heard").reaches(2);

    Console.until(() -> text(browser, "last").matches(ON_THE_LOCK_SCREEN));
    console.showsMarkAt("expo");
    String told = text(browser, "last").replaceAll(ON_THE_LOCK_SCREEN, "$1");
    assertThat(took(browser, "ably")).isEmpty();
    assertThat(took(browser, "expo")).isNotEmpty();
    assertThat(sum(parts(browser))).isEqualTo(parse(told));
  }

  private static List<Integer> parts(ChromeDriver browser) {
    return Stream.of("commit", "sns", "ably", "expo", "applied")
        .map(station -> took(browser, station))
        .filter(it -> !it.isEmpty())
        .map(OnOneScreenTest::parse)
        .toList();
  }

  private static String took(ChromeDriver browser, String station) {
    By part = By.cssSelector("[data-station=" + station + "] .took");
    return browser.findElement(part).getText().replace(" ms", "");
  }

  private static int sum(List<Integer> parts) {
    return parts.stream().mapToInt(it -> it).sum();
  }

  private static int parse(String milliseconds) {
    return Integer.parseInt(milliseconds);
  }

  private static String text(ChromeDriver browser, String id) {
    return browser.findElement(By.id(id)).getText();
  }
}
