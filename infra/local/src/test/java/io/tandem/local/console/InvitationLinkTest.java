package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class InvitationLinkTest {
  private Console console;

  @BeforeEach
  void invite(LocalStage stage, ChromeDriver browser) {
    console = Console.open(browser, stage);
    console.ana().press("open").press("confirm").reaches(1).more();
  }

  @Test
  void inviterIsShownTheLinkAgain(ChromeDriver browser) {
    follow(browser, link(browser, "link"));

    console.ben().press("accept").reaches(0);
  }

  @Test
  void newLinkOpensTheSessionAndTheOldOneDoesNot(ChromeDriver browser) {
    String old = link(browser, "link");
    String renewed = link(browser, "renew");
    assertThat(renewed).isNotEqualTo(old);

    follow(browser, old);
    console.ben().press("accept");
    Console.until(() -> !console.ben().text().contains("has sent you"));
    console.ben().showsNo("[data-home]");
    follow(browser, renewed);
    console.ben().press("accept").reaches(0);
  }

  @Test
  void otherPhoneShowsTheNewLinkAtOnce(ChromeDriver browser) {
    link(browser, "renew");

    console.ben().press("accept").reaches(0);
    console.ana().showsNo("[data-move=renew]").showsNo("[data-move=link]");
  }

  /** On a separate page, with the invitee's phone. */
  private void follow(ChromeDriver browser, String link) {
    browser.get("about:blank");
    console.goTo(link);
    assertThat(browser.findElements(By.cssSelector(".phone"))).hasSize(1);
  }

  private String link(ChromeDriver browser, String move) {
    By shown = By.cssSelector("[data-link]");
    String before = browser.findElements(shown).isEmpty() ? "" : value(browser, shown);
    console.ana().press(move);
    Console.until(() -> !value(browser, shown).equals(before));
    return value(browser, shown);
  }

  private static String value(ChromeDriver browser, By shown) {
    return String.valueOf(browser.findElement(shown).getDomProperty("value"));
  }
}
