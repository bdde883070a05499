package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class ConsoleWalkTest {
  /** Clicks as soon as the button is there, and sets the walk's fastest pace. */
  private static final String CLICK_AT_ONCE =
      """
      new MutationObserver((changes, observer) => {
        if (!document.getElementById("anew")) return;
        observer.disconnect();
        document.getElementById("pace").value = "0";
        document.getElementById("walk").click();
      }).observe(document, { childList: true, subtree: true });
      """;

  @Test
  void twoPeopleWalkThroughAWholeSessionByClicking(LocalStage stage, ChromeDriver browser) {
    Console console = Console.open(browser, stage);
    PhoneScreen ana = console.ana();
    PhoneScreen ben = console.ben();
    console.picture("1-before-the-session");

    ana.press("open").press("confirm").reaches(1);
    ben.press("accept").reaches(0).press("sign").reaches(1);
    ana.seesPartnerAt(1).press("heard").reaches(2);
    ben.seesPartnerAt(2).press("heard").reaches(2);
    ana.seesPartnerAt(2).press("share");
    ben.press("share");
    ana.press("reject");
    console.picture("2-not-quite");
    ana.press("context");
    ben.press("viewed").press("share");
    ana.press("validate");
    ben.press("validate").reaches(3);
    ana.reaches(3);
    console.picture("3-both-at-needs");
    for (String gate : new String[] {"needsConfirmed", "needsShared", "needsValidated"}) {
      ana.press(gate);
      ben.press(gate);
      ana.showsNo("[data-move=" + gate + "]");
      ben.showsNo("[data-move=" + gate + "]");
    }
    ana.press("advance").reaches(4);
    ben.seesPartnerAt(4).press("advance").reaches(4);
    ana.seesPartnerAt(4);
    for (PhoneScreen phone : new PhoneScreen[] {ana, ben}) {
      phone.press("rankingSubmitted").showsNo("[data-move=rankingSubmitted]");
      phone.press("agreementCreated").showsNo("[data-move=agreementCreated]");
    }
    ben.press("resolve").shows("[data-status=RESOLVED]");
    ana.shows("[data-status=RESOLVED]");
    console.picture("4-resolved");

    assertThat(console.requests()).allMatch(url -> url.startsWith(stage.uri().toString()));
  }

  @Test
  void clickBeforeThePageHasLoadedIsNotLost(LocalStage stage, ChromeDriver browser) {
    browser.get("about:blank");
    String click = onEachNewPage(browser, CLICK_AT_ONCE);
    try {
      browser.get(stage.uri().toString());

      new PhoneScreen(browser, "Ben").shows("[data-status=ACTIVE]");
    } finally {
      browser.executeCdpCommand(
          "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", click));
    }
  }

  private static String onEachNewPage(ChromeDriver browser, String script) {
    return String.valueOf(
        browser
            .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
            .get("identifier"));
  }

  @Test
  void pageWalksByItself(LocalStage stage, ChromeDriver browser) {
    Console console = Console.open(browser, stage);
    browser.findElement(By.cssSelector("#pace [value='0']")).click();

    console.press(By.id("walk"));

    Console.until(() -> !browser.findElements(By.cssSelector("body[data-walked=true]")).isEmpty());
    console.ana().shows("[data-status=RESOLVED]");
    console.ben().shows("[data-status=RESOLVED]");
    console.picture("5-walked");
  }
}
