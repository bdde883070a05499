// What a person may do at any time, beside the conversation.

import { linkOf } from "./address.js";
import { element } from "./dom.js";
import { choice, move, text } from "./move.js";

const HOUR = 3_600_000;
const FOR_HOURS = [
  ["1", "an hour"],
  ["8", "eight hours"],
  ["168", "a week"],
];
const OVER = ["RESOLVED", "ABANDONED"];

/** What a person can do beside their next moves; same shape as `openMoves`. */
export function asides({ state, person, mutedUntil }) {
  if (!state) return [exportMove(person), eraseMove];
  const { session, invitation } = state;
  const mayInvite = invitation.isInviter && ["CREATED", "INVITED"].includes(session.status);
  return [
    ...(mayInvite ? invitationMoves(session.id, person) : []),
    ...(session.status === "ACTIVE" ? [pauseMove(session.id)] : []),
    mutedUntil ? unmuteMove(session.id) : muteMove(session.id),
    ...(OVER.includes(session.status) ? [] : [leaveMove(session.id)]),
  ];
}

const invitationMoves = (id, { partner }) => {
  const tell = ({ invitationId }) => copyable("The invitation's link", linkOf(invitationId, partner));
  return [
    { ...move("link", "Show the link again", ({ actions }) => actions.invitationLink(id)), tell },
    { ...move("renew", "Make a new link", ({ actions }) => actions.renewInvitation(id)), tell },
  ];
};

const muteMove = (id) =>
  move(
    "mute",
    "Mute",
    (tandem, { hours }) => tandem.actions.mute(id, new Date(tandem.now() + hours * HOUR)),
    choice("hours", "No pushes for", FOR_HOURS),
  );

const unmuteMove = (id) => move("unmute", "Unmute", ({ actions }) => actions.mute(id, null));

const pauseMove = (id) => move("pause", "Pause the conversation", ({ actions }) => actions.pause(id));

const leaveMove = (id) =>
  move(
    "leave",
    "Leave for good",
    ({ actions }, { reason }) => actions.leave(id, reason || undefined),
    text("reason", "Your reason, if you like", "", 500),
  );

const exportMove = ({ name }) => ({
  ...move("export", "Export my data", exported),
  tell: ({ pages }) => download(`tandem-${name.toLowerCase()}.json`, pages),
});

const eraseMove = move("erase", "Erase everything about me", ({ actions }) => actions.eraseMe());

async function exported({ actions }) {
  const pages = [];
  do pages.push(await actions.exportData(pages.at(-1)?.nextCursor));
  while (pages.at(-1).nextCursor);
  return { pages };
}

function copyable(label, value) {
  const copy = ({ target }) =>
    navigator.clipboard.writeText(value).then(() => (target.textContent = "Copied"));
  return element(
    "p",
    {},
    element("label", {}, label, element("input", { readonly: true, value, "data-link": value })),
    element("button", { type: "button", onclick: copy }, "Copy"),
  );
}

function download(name, content) {
  const file = new Blob([JSON.stringify(content, null, 2)], { type: "application/json" });
  const link = { href: URL.createObjectURL(file), download: name, "data-export": true };
  return element("p", {}, element("a", link, `Download ${name}`));
}
