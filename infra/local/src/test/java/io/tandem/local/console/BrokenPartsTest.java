package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class BrokenPartsTest {
  @AfterEach
  void mend(LocalStage stage) throws IOException {
    for (String part : new String[] {"sns", "ably"}) {
      new TestClient(stage.uri())
          .post("/local/faults", "{\"target\":\"" + part + "\",\"mode\":\"none\",\"rate\":0}");
    }
  }

  @Test
  void eventsThatSnsRefusedArePublishedByTheRelay(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    choose(console, "sns", "error");

    console.ana().press("heard").reaches(2);
    Console.until(() -> !logged(browser, "[data-at=commit]").isEmpty());
    assertThat(browser.findElements(partnerAt(2))).isEmpty();
    Console.until(() -> browser.findElement(By.id("kept")).getText().equals("1 waiting"));
    console.showsMarkAt("outbox");
    console.picture("7-sns-fails");
    choose(console, "sns", "none");
    Console.until(() -> relayHasPublished(browser));

    console.ben().seesPartnerAt(2);
    Console.until(() -> logged(browser, "[data-at=commit]").isEmpty());
    assertThat(browser.findElement(By.id("kept")).getText()).isEqualTo("empty");
  }

  @Test
  void nextMessageShowsWhatWasNotDeliveredAndLateDeliveryChangesNothing(
      LocalStage stage, ChromeDriver browser) throws IOException {
    Console console = Opened.atWitness(browser, stage);
    choose(console, "ably", "error");
    console.ana().press("heard").reaches(2);
    Console.until(() -> hasDeadLetters(stage, console.session()));
    assertThat(browser.findElements(partnerAt(2))).isEmpty();
    choose(console, "ably", "none");

    console.ana().press("share").shows("dd");
    console.ben().seesPartnerAt(2);
    String healed = console.ben().text();
    console.press(By.cssSelector("[data-run=redrive]"));
    Console.until(() -> !hasDeadLetters(stage, console.session()));

    assertThat(console.ben().text()).isEqualTo(healed);
    assertThat(afresh(console)).isEqualTo(healed);
  }

  @Test
  void yesCountsOnlyForTheTextThatWasRead(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    PhoneScreen ana = console.ana();
    PhoneScreen ben = console.ben();
    ana.press("heard").reaches(2).press("share");
    ben.press("heard").reaches(2).press("share");
    ana.press("reject").shows("[data-move=enough]").showsNo("[data-unseen]");
    ben.shows("[data-move=share]");
    choose(console, "ably", "error");
    ben.write("share", "content", "You are sad.").press("share").showsNo("[data-move=share]");
    assertThat(ana.text()).doesNotContain("You are sad.");

    ana.press("enough").shows("[data-move=validate]");

    assertThat(ana.text()).contains("You are sad.");
    choose(console, "ably", "none");
    ana.press("validate").showsNo("[data-move=validate]").showsNo("[data-move=enough]");
  }

  @Test
  void repeatedAndReorderedMessagesGiveTheSameScreen(LocalStage stage, ChromeDriver browser)
      throws IOException {
    Console console = Opened.atWitness(browser, stage);
    console.ana().press("heard").reaches(2);
    console.ben().press("heard").reaches(2);
    console.ana().seesPartnerAt(2);
    String ana = console.ana().text();
    String ben = console.ben().text();

    int toAna = Repeated.backwards(stage, console.ana());
    int toBen = Repeated.backwards(stage, console.ben());

    console.ana().press("share").shows("dd");
    Console.until(() -> console.ben().text().contains("Ana is at Perspective"));
    // Ben was not a member yet when the invitation was confirmed.
    assertThat(toAna).isEqualTo(5);
    assertThat(toBen).isEqualTo(4);
    assertThat(console.ben().text()).isEqualTo(ben);
    assertThat(console.ana().text()).isNotEqualTo(ana);
    String both = console.ana().text() + console.ben().text();
    afresh(console);
    assertThat(console.ana().text() + console.ben().text()).isEqualTo(both);
  }

  /** Runs the relay again until the events are old enough for it. */
  private static boolean relayHasPublished(ChromeDriver browser) {
    String said = browser.findElement(By.id("broken")).getText();
    boolean published = said.matches("The relay published \\d+\\.");
    if (!published && !said.equals("…")) {
      browser.findElement(By.cssSelector("[data-run=relay]")).click();
    }
    return published;
  }

  /** Ben's screen for somebody who opens the page now. */
  private static String afresh(Console console) {
    console.reload();
    console.ana().isLive();
    console.ben().isLive();
    return console.ben().text();
  }

  private static void choose(Console console, String part, String mode) {
    console.press(By.cssSelector("#fault-" + part + " [value=" + mode + "]"));
  }

  private static java.util.List<org.openqa.selenium.WebElement> logged(
      ChromeDriver browser, String selector) {
    return browser.findElements(By.cssSelector("#log details" + selector));
  }

  private static By partnerAt(int stage) {
    return By.cssSelector(
        ".phone[aria-label=\"Ben's phone\"] [data-stage='" + stage + "'] .partner");
  }

  private static boolean hasDeadLetters(LocalStage stage, String session) throws IOException {
    return new TestClient(stage.uri())
        .items("/local/dlq?function=realtime")
        .toString()
        .contains(session);
  }
}
