import { element } from "./dom.js";
import { capital, listedName } from "./names.js";

const STATUS = {
  CREATED: "Not sent yet",
  INVITED: "Invitation sent",
  ACTIVE: "In conversation",
  PAUSED: "Paused",
  RESOLVED: "Resolved",
  ABANDONED: "Ended",
  EXPIRED: "The invitation has expired",
};

const WHEN = new Intl.DateTimeFormat([], { weekday: "short", hour: "2-digit", minute: "2-digit" });

/** The status in a few words. */
export const statusWords = (status) => STATUS[status] ?? "Something new";

/** How many events are new, if any. */
export const unseenPill = (unseen) =>
  unseen > 0 ? element("b", { class: "pill", "data-unseen": unseen }, `${unseen} new`) : null;

/** All sessions of the list. */
export function sessionsPart(list, open) {
  if (!list?.length) return [];
  const rows = list.map((item) =>
    element(
      "li",
      {},
      element(
        "button",
        { type: "button", "data-session": item.id, onclick: () => open(item.id) },
        element("span", {}, capital(listedName(item)), element("small", {}, statusWords(item.status))),
        unseenPill(item.unseen),
      ),
    ),
  );
  return [element("ul", { "aria-label": "Sessions" }, ...rows)];
}

/** Above a session: the way back to the list, and notes on this session. */
export function placePart(state, mutedUntil, home) {
  return [
    element("button", { type: "button", "data-home": true, onclick: home }, "‹ All sessions"),
    unseenPill(state.unseen),
    mutedUntil
      ? element("small", { "data-muted": true }, `Muted until ${WHEN.format(mutedUntil)}`)
      : null,
  ];
}
