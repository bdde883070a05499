import { element } from "./dom.js";
import { capital, isErased, partnerName } from "./names.js";
import { statusWords } from "./sessions-part.js";

/** Whose app it is, how many sessions have something new, and whether it is live. */
export function appPart({ person, list, listening, asleep }) {
  const how = asleep ? "asleep" : listening ? "live" : "connecting";
  const badge = list?.filter(({ unseen }) => unseen > 0).length;
  const title = `Sessions with something new: ${badge}`;
  return [
    element(
      "h2",
      {},
      person.name,
      badge ? element("b", { class: "badge", "data-badge": badge, title }, String(badge)) : null,
    ),
    element("span", { class: `dot ${how}` }, how),
  ];
}

/** The five stages, and where both people are. */
export function pathPart({ state, person }, stages) {
  const name = partnerName({ state, person });
  const mine = state?.progress.me;
  const partners = state?.progress.partner;
  return element(
    "ol",
    { "aria-label": "Stages" },
    ...stages.map((title, stage) => {
      const here = mine?.stage === stage;
      const theirs = partners?.stage === stage;
      const words = [here ? `${person.name} is here` : null, theirs ? `${capital(name)} is here` : null];
      return element(
        "li",
        {
          class: mine && stage < mine.stage ? "done" : null,
          "aria-current": here ? "step" : null,
          "data-stage": stage,
        },
        element("b", {}, String(stage + 1)),
        element("span", { class: "title" }, title),
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

/** The session's status in a few sentences. */
export function statusPart({ state, person, link, list, item }, notice, stages) {
  if (!state) {
    const words = notice || atHome(person, link, list);
    return words ? [element("p", {}, words)] : [];
  }
  const { session, partner } = state;
  const name = partnerName({ state, person });
  const isAbandoned = session.status === "ABANDONED";
  const title = isAbandoned ? howItEnded(state, name) : statusWords(item?.status ?? session.status);
  const erased = "They have erased their data: their name and texts are gone.";
  return [
    element("p", { class: "session", "data-status": session.status }, title),
    session.reason
      ? element("p", { class: "reason" }, `${capital(name)}: `, element("q", {}, session.reason))
      : null,
    isErased(partner) ? element("p", { "data-erased": true }, erased) : null,
    element("p", {}, notice || where(state, name, stages)),
  ];
}

function atHome({ isInviter, partner }, link, list) {
  if (link && !isInviter) return `${partner} has sent you an invitation.`;
  if (list?.length) return "";
  return isInviter ? "Nothing has begun yet." : "No invitation yet.";
}

function howItEnded({ session, invitation }, name) {
  if (session.endedBy === "me") return "You have left";
  return `${capital(name)} has ${invitation.status === "DECLINED" ? "declined" : "left"}`;
}

function where({ session, progress: { me, partner } }, name, stages) {
  if (session.status === "RESOLVED") return "You have both reached the end.";
  if (session.status === "ABANDONED") return "Nobody can write here any more.";
  if (!partner) return `${capital(name)} has not joined yet.`;
  if (me.status === "GATE_PENDING") return `Waiting for ${name}.`;
  const waits = partner.status === "GATE_PENDING" ? " and is waiting for you" : "";
  return `${capital(name)} is at ${stages[partner.stage]}${waits}.`;
}

/** What the other has written that needs an answer. */
export function quotesPart({ state, person }) {
  const { mine, partner } = state?.empathy ?? {};
  const name = capital(partnerName({ state, person }));
  return quoted([`${name} thinks you feel`, partner?.content], [`${name} adds`, mine?.context?.content]);
}

/** What only this person may read, and what they wrote. */
export function messagesPart({ state, person }) {
  // The newest message comes first: it says what to do now.
  const messages = [...(state?.messages ?? [])].reverse();
  return [
    ...quoted(["I think you feel", state?.empathy?.mine?.content]),
    element(
      "ul",
      { "aria-label": `Messages for ${person.name}`, "aria-live": "polite" },
      ...messages.map(({ id, content }) => element("li", { "data-id": id }, content)),
    ),
  ];
}

function quoted(...quotes) {
  const said = quotes.filter(([, content]) => content);
  if (!said.length) return [];
  return [element("dl", {}, ...said.flatMap(([who, content]) => [element("dt", {}, who), element("dd", {}, content)]))];
}
