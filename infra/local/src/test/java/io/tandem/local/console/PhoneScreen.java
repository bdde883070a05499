package io.tandem.local.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** One of the two phones, as its user sees and touches it. */
record PhoneScreen(ChromeDriver browser, String name) {
  private String css() {
    return ".phone[aria-label=\"" + name + "'s phone\"]";
  }

  private By within(String selector) {
    return By.cssSelector(css() + " " + selector);
  }

  String userId() {
    String id = String.valueOf(browser.findElement(By.cssSelector(css())).getDomAttribute("id"));
    return id.substring("phone-".length());
  }

  /** The person's own channel. */
  String channel() {
    return "tandem:user:"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(userId().getBytes(UTF_8));
  }

  PhoneScreen press(String move) {
    By button = within("[data-move=" + move + "]");
    until("no open move " + move, () -> browser.findElement(button).isEnabled());
    browser.findElement(button).click();
    return this;
  }

  /** Writes into a move's input field. */
  PhoneScreen write(String move, String field, String text) {
    By input = By.id("%s-%s-%s".formatted(userId(), move, field));
    until("no field " + field + " of " + move, () -> browser.findElement(input).isDisplayed());
    browser.findElement(input).clear();
    browser.findElement(input).sendKeys(text);
    return this;
  }

  /** Opens the moves below "More". */
  PhoneScreen more() {
    shows(".more");
    browser.executeScript("arguments[0].open = true", browser.findElement(within(".more")));
    return this;
  }

  /** Shows all sessions. */
  PhoneScreen home() {
    return click("[data-home]");
  }

  /** Shows one of the listed sessions. */
  PhoneScreen turnTo(String session) {
    return click("[data-session='" + session + "']").shows("[data-home]");
  }

  private PhoneScreen click(String selector) {
    shows(selector);
    browser.findElement(within(selector)).click();
    return this;
  }

  /** Waits until the person is at that stage. */
  PhoneScreen reaches(int stage) {
    return shows("[data-stage='" + stage + "'][aria-current=step]");
  }

  /** Waits until the partner is seen at that stage. */
  PhoneScreen seesPartnerAt(int stage) {
    return shows("[data-stage='" + stage + "'] .partner");
  }

  PhoneScreen shows(String selector) {
    until("no " + selector, () -> !browser.findElements(within(selector)).isEmpty());
    return this;
  }

  PhoneScreen showsNo(String selector) {
    until("still " + selector, () -> browser.findElements(within(selector)).isEmpty());
    return this;
  }

  PhoneScreen isLive() {
    return shows(".dot.live");
  }

  void sleep() {
    power("sleep");
    shows(".dot.asleep");
  }

  void wake() {
    power("wake");
    isLive();
  }

  private void power(String what) {
    String button = "//section[@aria-label=\"%s's phone\"]/..//*[@data-%s]";
    browser.findElement(By.xpath(button.formatted(name, what))).click();
  }

  /** The texts of the pushes on the lock screen. */
  List<String> pushes() {
    return browser.findElements(within(".push")).stream().map(WebElement::getText).toList();
  }

  private void until(String otherwise, Callable<Boolean> condition) {
    try {
      Console.until(condition);
    } catch (ConditionTimeoutException e) {
      String page = browser.findElement(By.tagName("body")).getText();
      throw new AssertionError("%s's phone has %s:%n%s".formatted(name, otherwise, page), e);
    }
  }

  /** All text on the phone, except whether it is live. */
  String text() {
    return String.join(
        "\n",
        List.of(".path", ".status", ".quotes", ".moves", ".messages").stream()
            .map(part -> browser.findElement(within(part)).getDomProperty("innerText"))
            .toList());
  }
}
