/**
 * An element. Attributes that begin with "on" are listeners. Those that are null or false are left out.
 *
 * @param {string} tag
 * @param {object} attributes
 * @param {...(Node|string)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * Shows the children in the parent if they differ from what is there. Keeps the focus, what was typed
 * and the scroll position.
 */
export function show(parent, ...children) {
  const next = children.filter((child) => child !== null && child !== undefined);
  const staged = element("div", {}, ...next);
  if (staged.innerHTML === parent.dataset.shown) return;
  parent.dataset.shown = staged.innerHTML;
  const focused = parent.contains(document.activeElement) ? document.activeElement.id : null;
  parent.replaceChildren(...staged.childNodes);
  if (focused) document.getElementById(focused)?.focus();
}
