import { element } from "./dom.js";

const STATUS = {
  CREATED: "Not sent yet",
  INVITED: "Invitation sent",
  ACTIVE: "In conversation",
  PAUSED: "Paused",
  RESOLVED: "Resolved",
  ABANDONED: "Declined",
};

/** Whose app it is, and whether it hears what happens. */
export function appPart({ person, listening, asleep }) {
  const how = asleep ? "asleep" : listening ? "live" : "connecting";
  return [
    element("h2", {}, person.name),
    element("span", { class: `dot ${how}` }, how),
  ];
}

/** The five stages, and where both are. */
export function pathPart(state, person, stages) {
  const mine = state?.progress.me;
  const partners = state?.progress.partner;
  return element(
    "ol",
    { "aria-label": "Stages" },
    ...stages.map((name, stage) => {
      const here = mine?.stage === stage;
      const theirs = partners?.stage === stage;
      const words = [here ? `${person.name} is here` : null, theirs ? `${person.partner} is here` : null];
      return element(
        "li",
        {
          class: mine && stage < mine.stage ? "done" : null,
          "aria-current": here ? "step" : null,
          "data-stage": stage,
        },
        element("b", {}, String(stage)),
        element("span", {}, name),
        element(
          "span",
          { class: "who" },
          here ? element("i", { class: `me ${mine.status === "GATE_PENDING" ? "waits" : ""}` }) : null,
          theirs
            ? element("i", { class: `partner ${partners.status === "GATE_PENDING" ? "waits" : ""}` })
            : null,
          element("span", { class: "hidden" }, words.filter(Boolean).join(", ")),
        ),
      );
    }),
  );
}

/** How it stands, in a sentence. */
export function statusPart({ state, person, link }, notice, stages) {
  if (!state) {
    return [element("p", {}, notice || beforeTheSession(person, link))];
  }
  const waits = state.progress.me.status === "GATE_PENDING";
  const partner = state.progress.partner;
  return [
    element("p", { class: "session", "data-status": state.session.status }, STATUS[state.session.status]),
    element("p", {}, notice || (waits ? `Waiting for ${person.partner}.` : where(partner, person, stages))),
  ];
}

function beforeTheSession({ isInviter, partner }, link) {
  if (isInviter) return "Nothing begun yet.";
  return link ? `${partner} has sent you an invitation.` : "No invitation yet.";
}

const where = (partner, { partner: name }, stages) =>
  partner
    ? `${name} is at ${stages[partner.stage]}${partner.status === "GATE_PENDING" ? ", and waits for you" : ""}.`
    : `${name} has not come yet.`;

/** What only this person may read. */
export function messagesPart({ state, person }) {
  const { mine, partner } = state?.empathy ?? {};
  const quotes = [
    ["I think you feel", mine?.content],
    [`${person.partner} thinks you feel`, partner?.content],
    [`${person.partner} adds`, mine?.context?.content],
  ].filter(([, content]) => content);
  const messages = state?.messages ?? [];
  return [
    element(
      "dl",
      {},
      ...quotes.flatMap(([who, content]) => [element("dt", {}, who), element("dd", {}, content)]),
    ),
    element(
      "ul",
      { "aria-label": `Messages for ${person.name}`, "aria-live": "polite" },
      ...messages.map(({ id, content }) => element("li", { "data-id": id }, content)),
    ),
  ];
}
