import { element } from "./dom.js";

// The page's address holds who the two people are and which session they are in, so that reloading it or
// opening it in another tab continues with them.

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

/** A link to a page with one phone only. */
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

/** The link in the invitation's text message: it leads to a page with the invitee's phone. */
export const linkOf = (invitation, name) =>
  `${location.origin}/#${new URLSearchParams({ pair, only: name, invitation })}`;
