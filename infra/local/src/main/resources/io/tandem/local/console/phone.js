import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { createTandem } from "@tandem/client";
import { sse } from "@tandem/client/sse";
import { element, show } from "./dom.js";
import { asides } from "./asides.js";
import { clock, LockScreen } from "./lock-screen.js";
import { MoveForms } from "./move-forms.js";
import { GATES, openMoves, STAGES } from "./moves.js";
import { partnerName } from "./names.js";
import { appPart, pathPart, statusPart, messagesPart, quotesPart } from "./phone-parts.js";
import { placePart, sessionsPart } from "./sessions-part.js";

const MINUTE = 60_000;

/** One person's app: the client, and a screen over its cache. */
export class Phone {
  #screen = {};
  #leaveScreen = () => {};
  #busy = null;
  #notice = "";
  #forms = [];
  #hadFocus = false;

  /** @param {{sub: string, name: string, partner: string, isInviter: boolean}} person */
  constructor(person, token) {
    this.person = person;
    this.token = token;
    this.queries = new QueryClient();
    this.tandem = createTandem({
      queryClient: this.queries,
      api: `${location.origin}/api/v1`,
      transport: sse({ address: `${location.origin}/ably` }),
      token,
    });
    this.listening = false;
    this.asleep = false;
    this.sessionId = null;
    this.link = null;
    this.lock = new LockScreen(this);
    this.powerButton = element("button", { type: "button", class: "quiet", onclick: () => (this.asleep ? this.wake() : this.sleep()) });
    this.element = this.#build();
    this.onPressed = () => {};
    this.onCommitted = () => {};
    this.onRefused = () => {};
    this.onShown = () => {};
    this.tandem.subscribe((what) => this.#heard(what));
    this.#later();
  }

  /** Starts to show the phone's content. */
  switchOn() {
    this.tandem.start();
    this.#observe(["sessions"]);
    setInterval(() => this.#later(), MINUTE / 4);
  }

  /** Shows this session from now on; resolves when it is on the screen. */
  async follow(sessionId) {
    if (this.sessionId === sessionId) return;
    this.goHome();
    this.sessionId = sessionId;
    const queryKey = ["sessions", sessionId, "state"];
    const ends = [this.#observe(queryKey), this.tandem.onScreen(sessionId)];
    this.#leaveScreen = () => ends.forEach((end) => end());
    // A missing session is shown as missing.
    await this.queries.ensureQueryData({ queryKey }).catch(() => {});
  }

  /** The screen shows all sessions. */
  goHome() {
    this.#leaveScreen();
    this.#leaveScreen = () => {};
    this.sessionId = null;
    this.#notice = "";
    this.#screen.told.replaceChildren();
    this.#later();
  }

  #observe(queryKey) {
    return new QueryObserver(this.queries, { queryKey }).subscribe(() => this.#later());
  }

  /** The id in the link of the invitation's text message; null once it is answered. */
  invited(link) {
    this.link = link;
    this.#later();
  }

  sleep() {
    this.asleep = true;
    this.lock.begin();
    this.tandem.pause();
    this.#later();
  }

  wake() {
    this.asleep = false;
    this.lock.clear();
    this.#later();
    this.tandem.resume();
  }

  get state() {
    return this.sessionId
      ? this.queries.getQueryData(["sessions", this.sessionId, "state"])
      : undefined;
  }

  get list() {
    return this.queries.getQueryData(["sessions"]);
  }

  /** The list's item for the session on the screen. */
  get item() {
    return this.list?.find(({ id }) => id === this.sessionId);
  }

  /** Until when the session on the screen is muted, in milliseconds; null if it is not. */
  get mutedUntil() {
    const until = Date.parse(this.state?.mutedUntil ?? "");
    return until > this.tandem.now() ? until : null;
  }

  /** Whether one of this person's moves has not been answered yet. */
  get isBusy() {
    return this.#busy !== null;
  }

  /** Makes one of the open moves, like its button. */
  async make(move, values = {}) {
    if (this.#busy) return;
    this.#busy = move.key;
    this.#notice = "";
    this.#screen.told.replaceChildren();
    this.#later();
    this.onPressed(move.label);
    try {
      const answer = await move.run(this.tandem, values);
      this.#notice = blocked(answer, partnerName(this));
      if (move.tell) this.#screen.told.append(move.tell(answer));
      this.#forms.forEach((forms) => forms.made(move));
      this.onCommitted(this, move, answer);
    } catch (error) {
      this.#notice = error.message;
      this.onRefused(error.message);
    } finally {
      this.#busy = null;
      this.#later();
    }
  }

  #heard(what) {
    if (what.kind === "connected") this.listening = true;
    if (what.kind === "disconnected") this.listening = false;
    this.#later();
  }

  // Several changes at the same moment are drawn once.
  #later() {
    if (this.#screen.waiting) return;
    this.#screen.waiting = true;
    queueMicrotask(() => {
      this.#screen.waiting = false;
      this.#show();
    });
  }

  #build() {
    const part = (name, attributes = {}) =>
      (this.#screen[name] = element("div", { class: name, ...attributes }));
    const built = element(
      "section",
      { class: "phone", id: `phone-${this.person.sub}`, "aria-label": `${this.person.name}'s phone` },
      element("div", { class: "bar", "aria-hidden": "true" }, (this.#screen.time = element("span", {})), element("i", {})),
      (this.#screen.whole = element(
        "div",
        { class: "screen" },
        part("app"),
        part("place"),
        part("path"),
        part("status", { role: "status", tabindex: -1 }),
        part("sessions"),
        part("quotes"),
        part("moves"),
        element(
          "details",
          { class: "more" },
          element("summary", {}, "More"),
          part("asides", { class: "moves asides" }),
          part("told", { "aria-live": "polite" }),
        ),
        part("messages"),
      )),
      this.lock.element,
    );
    const { moves, asides } = this.#screen;
    this.#forms = [moves, asides].map(
      (parent) => new MoveForms(parent, this.person.sub, (move, values) => this.make(move, values)),
    );
    return built;
  }

  #show() {
    const { app, place, path, status, sessions, quotes, messages } = this.#screen;
    const { state } = this;
    this.#hadFocus ||= this.element.contains(document.activeElement);
    this.element.classList.toggle("asleep", this.asleep);
    this.#screen.whole.inert = this.asleep;
    this.#showPower();
    this.element.dataset.version = state?.version ?? 0;
    this.#screen.time.textContent = clock();
    show(app, ...appPart(this));
    show(place, ...(state ? placePart(state, this.mutedUntil, () => this.goHome()) : []));
    show(path, state || !this.list?.length ? pathPart(this, STAGES) : null);
    show(status, ...statusPart(this, this.#notice, STAGES));
    show(sessions, ...(state ? [] : sessionsPart(this.list, (id) => this.follow(id))));
    const [moves, others] = this.#forms;
    moves.show(openMoves({ state, link: this.link, ...this.person }), this.#busy);
    others.show(asides(this), this.#busy);
    show(quotes, ...quotesPart(this));
    show(messages, ...messagesPart(this));
    this.lock.show();
    if (!this.isBusy) this.#keepFocus();
    if (state && !this.asleep) this.onShown(state);
  }

  #showPower() {
    const label = this.asleep ? "Wake" : "Put to sleep";
    this.powerButton.textContent = label;
    this.powerButton.ariaLabel = `${label}: ${this.person.name}'s phone`;
    this.powerButton.toggleAttribute("data-sleep", !this.asleep);
    this.powerButton.toggleAttribute("data-wake", this.asleep);
  }

  // The pressed button is gone. Without a mouse, people go on from the status.
  #keepFocus() {
    if (this.#hadFocus && document.activeElement === document.body) this.#screen.status.focus();
    this.#hadFocus = false;
  }
}

function blocked(answer, partner) {
  if (answer?.blockedReason === "PARTNER_NOT_READY") return `Waiting for ${partner}.`;
  if (answer?.blockedReason) return `Not yet: ${(answer.unsatisfiedGates ?? []).map((gate) => GATES[gate] ?? gate).join(", ")}.`;
  return "";
}
