import { element, show } from "./dom.js";

/** What a phone in a pocket shows: the pushes that came, and nothing of the conversation. */
export class LockScreen {
  #pushes = [];

  constructor(phone) {
    this.phone = phone;
    this.pushToken = `ExponentPushToken[${phone.person.sub}]`;
    this.list = element("div", { "aria-live": "polite" });
    this.element = element(
      "div",
      { class: "lock" },
      element("p", { class: "time" }, "Asleep"),
      this.list,
      element("button", { "data-wake": true, onclick: () => phone.wake() }, "Wake"),
    );
  }

  /** A message as Expo gets it. */
  pushed(message) {
    if (message.to === this.pushToken && this.phone.asleep) {
      this.#pushes.push(message);
      this.show();
    }
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
