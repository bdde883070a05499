import { element, show } from "./dom.js";

const CLOCK = new Intl.DateTimeFormat([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export const clock = () => CLOCK.format(new Date());

/** The screen of a phone in a pocket: the pushes that arrived, and nothing of the conversation. */
export class LockScreen {
  #pushes = [];

  constructor(phone) {
    this.phone = phone;
    this.pushToken = `ExponentPushToken[${phone.person.sub}]`;
    this.time = element("p", { class: "time" });
    this.list = element("div", { "aria-live": "polite" });
    this.element = element(
      "div",
      { class: "lock" },
      this.time,
      this.list,
    );
  }

  /** Takes a message as Expo received it. Returns whether it was for this phone and was shown. */
  pushed(message) {
    if (message.to !== this.pushToken || !this.phone.asleep) return false;
    this.#pushes.push(message);
    this.show();
    return true;
  }

  /** The phone falls asleep now. */
  begin() {
    this.time.replaceChildren(clock(), element("small", {}, "Asleep"));
  }

  clear() {
    this.#pushes = [];
  }

  show() {
    const badge = this.#pushes.at(-1)?.badge;
    show(
      this.list,
      badge ? element("p", { class: "icon" }, "Tandem", element("b", { class: "badge", "data-badge": badge }, String(badge))) : null,
      ...this.#pushes.map(({ title, body, data }) =>
        element(
          "article",
          { class: "push", "data-seq": data.seq },
          element("b", {}, title),
          element("p", {}, body),
        ),
      ),
    );
  }
}
