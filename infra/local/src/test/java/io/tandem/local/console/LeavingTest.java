package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.tandem.local.LocalStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@WithBrowser
final class LeavingTest {
  @Test
  void partnerReadsTheReasonForLeavingAndNeitherCanWriteAnyMore(
      LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    PhoneScreen ana = console.ana();
    PhoneScreen ben = console.ben();

    ana.more().write("leave", "reason", "I need some peace.").press("leave");

    ana.shows("[data-status=ABANDONED]").showsNo("[data-move=heard]").showsNo("[data-move=leave]");
    ben.shows("[data-status=ABANDONED]").showsNo("[data-move=heard]").showsNo("[data-move=leave]");
    assertThat(ana.text()).contains("You have left").doesNotContain("I need some peace.");
    assertThat(ben.text()).contains("Ana has left", "I need some peace.");
    console.picture("8-left");
  }

  @Test
  void inviterReadsTheReasonForDeclining(LocalStage stage, ChromeDriver browser) {
    Console console = Console.open(browser, stage);
    console.ana().press("open").press("confirm").reaches(1);

    console.ben().write("decline", "reason", "Not by phone.").press("decline");

    console.ana().shows("[data-status=ABANDONED]");
    assertThat(console.ana().text()).contains("Ben has declined", "Not by phone.");
    console.ben().showsNo("[data-move=accept]");
  }

  @Test
  void erasedPartnerHasNoNameAndNoTexts(LocalStage stage, ChromeDriver browser) {
    Console console = Opened.atWitness(browser, stage);
    PhoneScreen ana = console.ana();
    PhoneScreen ben = console.ben();
    ana.press("heard").reaches(2).write("share", "content", "You are tired.").press("share");
    ben.press("heard").reaches(2).press("share").shows("dd");
    assertThat(ben.text()).contains("You are tired.");

    ana.home().more().press("erase").showsNo("[data-session]");

    ben.shows("[data-erased]").shows("[data-status=ABANDONED]");
    assertThat(ben.text())
        .contains("Your partner has left")
        .doesNotContain("Ana", "You are tired.");
    console.picture("9-forgotten");
    ben.home().shows("[data-session='" + console.session() + "']");
    ana.press("open").press("confirm").reaches(1);
  }

  @Test
  void personCanExportAllTheirData(LocalStage stage, ChromeDriver browser, @TempDir Path folder)
      throws IOException {
    Console console = Opened.atWitness(browser, stage);
    browser.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toString()));
    console.ben().home().more().press("export").shows("[data-export]");

    console.press(By.cssSelector("[data-export]"));

    Path file = folder.resolve("tandem-ben.json");
    Console.until(() -> Files.exists(file));
    assertThat(Files.readString(file))
        .contains(console.session(), console.ben().userId(), "session.joined");
  }
}
