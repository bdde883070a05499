import { QueryClient, QueryObserver } from "@tanstack/query-core";
import { createTandem, sse } from "@tandem/client";
import { element, show } from "./dom.js";
import { GATES, openMoves, STAGES } from "./moves.js";
import { LockScreen } from "./lock-screen.js";
import { appPart, pathPart, statusPart, messagesPart } from "./phone-parts.js";

/** One person's app: the client, and a screen over its cache. */
export class Phone {
  #screen = {};
  #draft = {};
  #busy = null;
  #notice = "";

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
    this.element = this.#build();
    this.onCommitted = () => {};
    this.onShown = () => {};
    this.tandem.subscribe((what) => this.#heard(what));
    this.#later();
  }

  /** The screen shows this session from now on; ends when it does. */
  async follow(sessionId) {
    if (this.sessionId === sessionId) return;
    this.sessionId = sessionId;
    const queryKey = ["sessions", sessionId, "state"];
    new QueryObserver(this.queries, { queryKey }).subscribe(() => this.#later());
    // One that is not there is shown as such.
    await this.queries.ensureQueryData({ queryKey }).catch(() => {});
  }

  /** The link that the invitation's text message would hold. */
  invited(link) {
    this.link = link;
    this.#later();
  }

  sleep() {
    this.asleep = true;
    this.tandem.pause();
    this.#later();
  }

  wake() {
    this.asleep = false;
    this.lock.clear();
    this.#later();
    this.tandem.start();
  }

  get state() {
    return this.sessionId
      ? this.queries.getQueryData(["sessions", this.sessionId, "state"])
      : undefined;
  }

  /** Whether a move of theirs has not been answered yet. */
  get isBusy() {
    return this.#busy !== null;
  }

  /** Makes one of the open moves, as its button does. */
  async make(move, values = {}) {
    if (this.#busy) return;
    this.#busy = move.key;
    this.#notice = "";
    this.#later();
    try {
      const answer = await move.run(this.tandem, values);
      this.#notice = blocked(answer, this.person.partner);
      this.onCommitted(this, move, answer);
    } catch (error) {
      this.#notice = error.message;
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

  // Several changes of one moment are one picture.
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
    return element(
      "section",
      { class: "phone", id: `phone-${this.person.sub}`, "aria-label": `${this.person.name}'s phone` },
      part("app"),
      part("path"),
      part("status", { role: "status" }),
      part("moves"),
      part("messages"),
      this.lock.element,
    );
  }

  #show() {
    const { app, path, status, moves, messages } = this.#screen;
    const { state } = this;
    this.element.classList.toggle("asleep", this.asleep);
    this.element.dataset.version = state?.version ?? 0;
    show(app, ...appPart(this));
    show(path, pathPart(state, this.person, STAGES));
    show(status, ...statusPart(this, this.#notice, STAGES));
    this.#showMoves(moves, state);
    show(messages, ...messagesPart(this));
    this.lock.show();
    if (state && !this.asleep) this.onShown(state);
  }

  #showMoves(parent, state) {
    const { link, person } = this;
    const open = openMoves({ state, link, ...person });
    const shown = JSON.stringify([open.map(({ key, label, fields }) => [key, label, fields]), this.#busy]);
    if (shown === parent.dataset.shown) return;
    parent.dataset.shown = shown;
    const focused = parent.contains(document.activeElement) ? document.activeElement.id : null;
    parent.replaceChildren(...open.map((move) => this.#form(move)));
    if (focused) document.getElementById(focused)?.focus();
  }

  #form(move) {
    const id = (name) => `${this.person.sub}-${move.key}-${name}`;
    const fields = move.fields.map(({ name, label, value, max }) =>
      element(
        "label",
        { for: id(name) },
        label,
        element(
          "textarea",
          {
            id: id(name),
            name,
            rows: 2,
            maxlength: max,
            oninput: (event) => (this.#draft[id(name)] = event.target.value),
          },
          this.#draft[id(name)] ?? value,
        ),
      ),
    );
    const submit = (event) => {
      event.preventDefault();
      this.make(move, Object.fromEntries(new FormData(event.target)));
    };
    return element(
      "form",
      { onsubmit: submit },
      ...fields,
      element(
        "button",
        { id: id("go"), "data-move": move.key, disabled: this.#busy !== null },
        this.#busy === move.key ? "…" : move.label,
      ),
    );
  }
}

function blocked(answer, partner) {
  if (answer?.blockedReason === "PARTNER_NOT_READY") return `Waiting for ${partner}.`;
  if (answer?.blockedReason) return `Not yet: ${(answer.unsatisfiedGates ?? []).map((gate) => GATES[gate] ?? gate).join(", ")}.`;
  return "";
}
