// What one person can do now: the API's actions and their input fields.

import { move, text } from "./move.js";

const STAGES = ["Onboarding", "Witness", "Perspective", "Needs", "Repair"];
const NEEDS = [
  ["needsConfirmed", "My needs are right"],
  ["needsShared", "Share my needs"],
  ["needsValidated", "I see my partner's needs"],
];
const REPAIR = [
  ["rankingSubmitted", "Submit my ranking"],
  ["agreementCreated", "I accept our agreement"],
];

/** What a missing gate means, in words. */
export const GATES = {
  compactSigned: "you have not signed the compact",
  feelHeardConfirmed: "you have not said that you feel heard",
  empathyValidated: "you have not said yes to your partner's guess",
  needsConfirmed: "you have not confirmed your needs",
  needsShared: "you have not shared your needs",
  needsValidated: "you have not acknowledged your partner's needs",
};

// The first guesses: by the inviter (true) and the invitee.
const GUESSES = { true: "You feel left alone with the house.", false: "You are angry." };
// The guesses after a no: the API refuses the same text again.
const AGAIN = { true: "You feel alone, and tired of it.", false: "You are more sad than angry." };

export { STAGES };

/**
 * The moves that are open to a person.
 *
 * @param {{state?: object, link?: string, partner: string, isInviter: boolean}} at
 * @returns {ReturnType<typeof move>[]}
 */
export function openMoves(at) {
  if (!at.state) return beforeTheSession(at);
  const { session, progress } = at.state;
  const id = session.id;
  const moves = [];
  if (["CREATED", "INVITED", "ACTIVE"].includes(session.status)) {
    if (progress.me.stage === 0) moves.push(...onboarding(at, id));
  }
  const inviterGoesAhead = session.status === "INVITED" && at.state.invitation?.isInviter;
  if (session.status === "ACTIVE" || inviterGoesAhead) {
    if (progress.me.stage === 1) moves.push(feelHeard(id));
  }
  if (session.status === "ACTIVE") moves.push(...later(at, id));
  if (session.status === "PAUSED") {
    moves.push(move("resume", "Resume the conversation", (tandem) => tandem.actions.resume(id)));
  }
  return moves;
}

function beforeTheSession({ link, partner, isInviter }) {
  if (isInviter) {
    return [
      move("open", `Invite ${partner}`, (tandem) => tandem.actions.openSession(partner)),
    ];
  }
  return link
    ? [
        move("accept", "Accept the invitation", (tandem) => tandem.actions.acceptInvitation(link)),
        move(
          "decline",
          "Decline",
          (tandem, { reason }) => tandem.actions.declineInvitation(link, reason || undefined),
          text("reason", "Your reason, if you like", "", 500),
        ),
      ]
    : [];
}

function onboarding({ state }, id) {
  const { invitation, compact } = state;
  if (invitation?.isInviter && !invitation.confirmedAt) {
    return [
      move(
        "confirm",
        "Send the invitation",
        (tandem, { message }) => tandem.actions.confirmInvitation(id, message),
        text("message", "Invitation", "Shall we talk?", 500),
      ),
    ];
  }
  return compact.mySignedAt
    ? []
    : [move("sign", "Sign the compact", (tandem) => tandem.actions.signCompact(id))];
}

const feelHeard = (id) =>
  move("heard", "I feel heard", (tandem) =>
    tandem.actions.confirmFeelHeard(id),
  );

function later(at, id) {
  const { session, progress } = at.state;
  const stage = progress.me.stage;
  const mine = progress.me.gates;
  const moves = [];
  if (stage === 2) moves.push(...perspective(at, id));
  for (const [gate, label] of stage === 3 ? NEEDS : stage === 4 ? REPAIR : []) {
    if (!mine[gate]) moves.push(move(gate, label, (tandem) => tandem.actions.recordGate(id, gate)));
  }
  if (stage < 4) {
    moves.push(
      move("advance", "Go to the next stage", (tandem) =>
        tandem.actions.advanceStage(id, stage),
      ),
    );
  } else {
    moves.push(move("resolve", "We are done", (tandem) => tandem.actions.resolve(id)));
  }
  return moves;
}

function perspective({ state: { empathy }, isInviter }, id) {
  const { mine, partner } = empathy;
  const guess = mine?.status === "REFINING" ? AGAIN[isInviter] : (mine?.content ?? GUESSES[isInviter]);
  const moves = [];
  if (!mine || ["HELD", "REFINING"].includes(mine.status)) {
    moves.push(
      move(
        "share",
        mine?.status === "REFINING" ? "Share it again" : "Share how you see your partner",
        (tandem, { content }) => tandem.actions.shareEmpathy(id, content),
        text("content", "I think you feel …", guess, 2000),
      ),
    );
  }
  if (empathy.hasUnviewedSharedContext) {
    moves.push(move("viewed", "I have read it", (tandem) => tandem.actions.viewContext(id)));
  }
  // A yes is for the text that the person has read, and for no other.
  const { revision } = partner ?? {};
  const yes = (tandem) => tandem.actions.validateEmpathy(id, { validated: true, revision });
  if (partner?.status === "REVEALED") {
    moves.push(
      move("validate", "Yes, that is how I feel", yes),
      move(
        "reject",
        "Not quite",
        (tandem, { feedback }) =>
          tandem.actions.validateEmpathy(id, { validated: false, revision, feedback }),
        text("feedback", "What is missing", "More sad than angry.", 500),
      ),
    );
  }
  if (partner?.status === "REFINING") {
    moves.push(
      move(
        "context",
        "Tell more",
        (tandem, { content }) => tandem.actions.shareContext(id, content),
        text("content", "What would help your partner understand", "It was the silence afterwards.", 2000),
      ),
      move("enough", "Yes, that is close enough", yes),
    );
  }
  return moves;
}
