package io.tandem.local.console;

import io.tandem.local.LocalStage;
import org.openqa.selenium.chrome.ChromeDriver;

/** Consoles with an open session. */
final class Opened {
  private Opened() {}

  /** Both have signed; neither feels heard yet. */
  static Console atWitness(ChromeDriver browser, LocalStage stage) {
    Console console = Console.open(browser, stage);
    console.ana().press("open").press("confirm");
    console.ben().press("accept").press("sign").reaches(1);
    console.ana().seesPartnerAt(1).isLive();
    console.ben().seesPartnerAt(1).isLive();
    return console;
  }
}
