package io.tandem.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** A user of the console without a mouse. */
record Keyboard(ChromeDriver browser) {
  /** More than there are controls on the page. */
  private static final int FAR = 60;

  /** Presses Tab until the control has the focus, and checks that it is visible. */
  Keyboard tabTo(String selector) {
    Console.until(() -> browser.findElement(By.cssSelector(selector)).isEnabled());
    for (int i = 0; i < FAR && !focused(selector); i++) {
      type(Keys.TAB);
    }
    assertThat(focused(selector)).as("Tab leads to %s", selector).isTrue();
    WebElement control = browser.switchTo().activeElement();
    assertThat(control.getCssValue("outline-style")).isEqualTo("solid");
    return this;
  }

  Keyboard type(CharSequence keys) {
    new Actions(browser).sendKeys(keys).perform();
    return this;
  }

  /** Presses the button of a move. */
  Keyboard press(PhoneScreen phone, String move) {
    return tabTo("[id='%s-%s-go']".formatted(phone.userId(), move)).type(Keys.ENTER);
  }

  private boolean focused(String selector) {
    return Boolean.TRUE.equals(
        browser.executeScript("return document.activeElement.matches(arguments[0])", selector));
  }
}
