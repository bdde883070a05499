package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import io.tandem.local.TestClient;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class LivePartnerTest {
  @Test
  void otherPhoneShowsAMoveWithoutReadingTheState(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    console.requests();

    console.ana().press("heard");
    console.ben().seesPartnerAt(2);

    String whenItCameAndWasShown = "(?s).*Ably \\+\\d+\\s+Ben \\+\\d+.*";
    Console.until(
        () ->
            browser
                .findElement(By.cssSelector("#log details summary"))
                .getText()
                .matches(whenItCameAndWasShown));
    assertThat(console.requests())
        .anyMatch(url -> url.endsWith("/feel-heard"))
        .noneMatch(url -> url.endsWith("/state") || url.contains("/events"));
  }

  @Test
  void sleepingPhoneGetsThePushAndCatchesUpWhenItWakes(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    PhoneScreen ben = console.ben();
    ben.sleep();
    Console.until(() -> listenersOf(ben, stage) == 0);

    console.ana().press("heard").reaches(2);

    Console.until(() -> ben.pushes().size() == 1);
    assertThat(ben.pushes().get(0)).contains("Ana");
    console.picture("6-asleep");
    ben.wake();
    ben.seesPartnerAt(2).showsNo(".push");
  }

  private static int listenersOf(PhoneScreen phone, LocalStage stage) throws IOException {
    return TestClient.json(
            new TestClient(stage.uri()).get("/local/ably/channels/" + phone.channel()))
        .at("/status/occupancy/metrics/subscribers")
        .asInt();
  }

  @Test
  void twoTabsOfOnePersonAgree(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    String both = browser.getWindowHandle();
    String own =
        String.valueOf(
            browser.findElement(By.cssSelector("[data-name=Ben]")).getDomProperty("href"));
    browser.switchTo().newWindow(WindowType.TAB);
    try {
      console.goTo(own);
      console.ben().isLive();
      String tab = browser.getWindowHandle();

      console.ben().press("heard").reaches(2);
      browser.switchTo().window(both);
      console.ben().reaches(2);
      console.ana().seesPartnerAt(2);
      String first = console.ben().text();

      browser.switchTo().window(tab);
      assertThat(console.ben().text()).isEqualTo(first);
    } finally {
      browser.close();
      browser.switchTo().window(both);
    }
  }
}
