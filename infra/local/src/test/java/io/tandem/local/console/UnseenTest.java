package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class UnseenTest {
  private Console console;
  private PhoneScreen ana;
  private PhoneScreen ben;

  @BeforeEach
  void bothHaveSeenAll(LocalStage stage, ChromeDriver browser) {
    console = Opened.atWitness(browser, stage);
    ana = console.ana().showsNo("[data-unseen]");
    ben = console.ben().showsNo("[data-unseen]");
    console.requests();
  }

  @Test
  void eventsOffTheScreenStayUnseenUntilLookedAt() {
    String session = console.session();
    ben.home().shows("[data-session='" + session + "']");

    ana.press("heard").reaches(2).press("share");
    ben.shows("[data-session='" + session + "'] [data-unseen='2']").shows("[data-badge='1']");
    console.picture("10-unseen");
    assertThat(console.requests()).noneMatch(url -> url.endsWith("/seen"));

    ben.turnTo(session).showsNo("[data-unseen]").showsNo("[data-badge]");
    assertThat(console.requests()).filteredOn(url -> url.endsWith("/seen")).hasSize(1);
  }

  @Test
  void eventsOnTheScreenAreSeen() {
    ana.press("heard").reaches(2);

    ben.seesPartnerAt(2).showsNo("[data-unseen]");
    assertThat(console.requests()).filteredOn(url -> url.endsWith("/seen")).hasSize(1);
  }

  @Test
  void sleepingPhoneSeesNothingUntilItWakes() {
    ben.sleep();

    ana.press("heard").reaches(2);
    Console.until(() -> !ben.pushes().isEmpty());
    ben.shows(".lock [data-badge='1']");
    assertThat(console.requests()).noneMatch(url -> url.endsWith("/seen"));

    ben.wake();
    ben.seesPartnerAt(2).showsNo("[data-unseen]");
    assertThat(console.requests()).anyMatch(url -> url.endsWith("/seen"));
  }

  @Test
  void sessionCanBeMutedForATime() {
    ben.more().press("mute").shows("[data-muted]").press("unmute").showsNo("[data-muted]");
  }

  @Test
  void twoSessionsOfTwoPeopleAreKeptApart() {
    String first = console.session();
    ana.home().press("open").press("confirm").reaches(1);
    ben.home().press("accept").reaches(0);
    String second = console.session();
    ana.seesPartnerAt(0).showsNo("[data-unseen]");

    ana.home().turnTo(first).press("heard").reaches(2);

    ben.shows("[data-badge='1']").home();
    ben.shows("[data-session='" + first + "'] [data-unseen='1']");
    ben.showsNo("[data-session='" + second + "'] [data-unseen]");
    ben.turnTo(first).seesPartnerAt(2).showsNo("[data-badge]");
  }
}
