import { element } from "./dom.js";

/** A form for each move. What was typed and the focus stay when other forms come or go. */
export class MoveForms {
  #draft = {};
  #open = new Map();

  /**
   * @param {Element} parent holds the forms
   * @param {string} owner the prefix of their ids
   * @param {(move: object, values: object) => void} make called when a button is pressed
   */
  constructor(parent, owner, make) {
    this.parent = parent;
    this.owner = owner;
    this.make = make;
  }

  /** Shows the open moves. `busy` is the key of the one that is not answered yet, or null. */
  show(open, busy) {
    const { parent } = this;
    // A button makes the move as it is now, which may differ from when the button was drawn.
    this.#open = new Map(open.map((move) => [move.key, move]));
    const shown = JSON.stringify([open.map(({ key, label, fields }) => [key, label, fields]), busy]);
    if (shown === parent.dataset.shown) return;
    parent.dataset.shown = shown;
    const focused = parent.contains(document.activeElement) ? document.activeElement.id : null;
    parent.replaceChildren(...open.map((move) => this.#form(move, busy)));
    if (focused) document.getElementById(focused)?.focus();
  }

  /** A move was made: forgets what was typed for it. */
  made({ key, fields }) {
    for (const { name } of fields) delete this.#draft[this.#id(key, name)];
  }

  #id(key, name) {
    return `${this.owner}-${key}-${name}`;
  }

  #form({ key, label, fields }, busy) {
    const submit = (event) => {
      event.preventDefault();
      this.make(this.#open.get(key), Object.fromEntries(new FormData(event.target)));
    };
    return element(
      "form",
      { onsubmit: submit },
      ...fields.map((field) =>
        element("label", { for: this.#id(key, field.name) }, field.label, this.#input(key, field)),
      ),
      element(
        "button",
        { id: this.#id(key, "go"), "data-move": key, disabled: busy !== null },
        busy === key ? "…" : label,
      ),
    );
  }

  #input(key, { name, value, max, options }) {
    const id = this.#id(key, name);
    const kept = this.#draft[id] ?? value;
    const attributes = { id, name, oninput: ({ target }) => (this.#draft[id] = target.value) };
    return options
      ? element(
          "select",
          attributes,
          ...options.map(([value, label]) =>
            element("option", { value, selected: value === kept }, label),
          ),
        )
      : element("textarea", { ...attributes, rows: 2, maxlength: max }, kept);
  }
}
