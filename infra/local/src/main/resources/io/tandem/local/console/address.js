import { element } from "./dom.js";

// Who the two are, and which session they are in: kept in the page's address, so that reloading it, or
// opening it in another tab, goes on with them.

const kept = new URLSearchParams(location.hash.slice(1));

export const recall = (name) => kept.get(name);
export const pair = kept.get("pair") ?? crypto.randomUUID().slice(0, 8);
export const only = kept.get("only");

/** Keeps a value; null forgets it. */
export function remember(name, value) {
  if (value === null) kept.delete(name);
  else kept.set(name, value);
  history.replaceState(null, "", `#${kept}`);
  document.querySelectorAll("a.own-tab").forEach(leadToOwnTab);
}

/** A link to one phone alone. */
export function ownTab(name) {
  const link = element("a", { class: "own-tab", target: "_blank", "data-name": name, "aria-label": `own tab: ${name}'s phone` }, "own tab");
  leadToOwnTab(link);
  return link;
}

function leadToOwnTab(link) {
  const params = new URLSearchParams(kept);
  params.set("only", link.dataset.name);
  link.href = `#${params}`;
}

/** What the invitation's text message would hold: a page with the phone of the one who is invited. */
export const linkOf = (invitation, name) =>
  `${location.origin}/#${new URLSearchParams({ pair, only: name, invitation })}`;
