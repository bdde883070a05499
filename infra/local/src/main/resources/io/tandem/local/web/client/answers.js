import { resolved, withInvitation, withStatus } from "./effects.js";
import { moved, withGates, withMyProgress } from "./progress.js";
import { withEmpathyAnswer, withMessage } from "./session-copy.js";

/**
 * What the answer to each of the caller's own actions changes, and how many events the action
 * caused: the last ones up to the answer's `version`. A stage only ever goes up.
 */
export const ANSWERS = {
  draftInvitation: {
    events: () => 0,
    apply: (copy, { invitation: { invitationMessage } }) =>
      copy.state.invitation?.messageConfirmed
        ? copy
        : onState(copy, withInvitation, { invitationMessage }),
  },
  confirmInvitation: {
    events: (answer) => (answer.advancedToStage ? 1 : 0),
    apply(copy, { invitation, advancedToStage, transitionMessage, version }) {
      const { invitationMessage, messageConfirmed, messageConfirmedAt: at } = invitation;
      const sentAs = { invitationMessage, messageConfirmed, messageConfirmedAt: at };
      let after = onState(copy, withInvitation, sentAs);
      if (advancedToStage) {
        const gates = { compactSigned: true, signedAt: at };
        const sent = { invitationSent: true, invitationSentAt: at };
        after = changeStatus(after, version, "INVITED");
        after = onState(after, withCompact, { mySigned: true, mySignedAt: at });
        after = entered(onState(after, withGates, { ...gates, ...sent }), advancedToStage, at);
      }
      return told(after, transitionMessage);
    },
  },
  signCompact: {
    events: () => 1,
    apply(copy, { signedAt, partnerSigned, currentStage }) {
      const signed = { mySigned: true, mySignedAt: signedAt };
      const both = partnerSigned ? { partnerSigned } : {};
      const after = onState(copy, withCompact, { ...signed, ...both });
      return entered(
        onState(after, withGates, { compactSigned: true, signedAt }),
        currentStage,
        signedAt,
      );
    },
  },
  confirmFeelHeard: {
    events: ({ confirmed }) => (confirmed ? 1 : 0),
    apply(copy, { confirmedAt, advancedToStage, transitionMessage }) {
      if (!advancedToStage) {
        return copy;
      }
      const gates = { feelHeardConfirmed: true, feelHeardConfirmedAt: confirmedAt };
      const milestones = { feelHeardConfirmedAt: confirmedAt };
      const after = onState(onState(copy, withGates, gates), withMyProgress, { milestones });
      return told(entered(after, advancedToStage, confirmedAt), transitionMessage);
    },
  },
  shareEmpathy: {
    events: ({ attempt, revealed }) => (revealed ? 2 : attempt.revision === 1 ? 1 : 0),
    apply: (copy, { attempt, version }) =>
      withEmpathyAnswer(copy, version, (empathy) =>
        attempt.revision < empathy.myAttempt?.revision ? empathy : { ...empathy, myAttempt: attempt },
      ),
  },
  validateEmpathy: {
    events: ({ validated }) => (validated ? 2 : 1),
    apply(copy, { validated, validatedAt, transition }) {
      if (!validated) {
        return copy;
      }
      const gates = { empathyValidated: true, empathyValidatedAt: validatedAt };
      const after = onState(copy, withGates, gates);
      return transition
        ? told(entered(after, transition.currentStage, validatedAt), transition.message)
        : after;
    },
  },
  shareContext: { events: () => 1, apply: (copy) => copy },
  viewContext: {
    events: () => 0,
    apply: (copy, { version }) =>
      withEmpathyAnswer(copy, version, (empathy) => ({ ...empathy, hasUnviewedSharedContext: false })),
  },
  recordGate: {
    events: () => 1,
    apply: (copy, { gatesSatisfied }) => onState(copy, withGates, gatesSatisfied),
  },
  advanceStage: {
    events: ({ advanced }) => (advanced ? 1 : 0),
    apply: (copy, { advanced, newStage, advancedAt }) =>
      advanced ? entered(copy, newStage, advancedAt) : copy,
  },
  pause: statusAnswer(),
  resume: statusAnswer(),
  resolve: statusAnswer((copy, { at }) => onState(copy, resolved, at)),
};

function statusAnswer(more = (copy) => copy) {
  return {
    events: () => 1,
    apply: (copy, answer) => more(changeStatus(copy, answer.version, answer.status), answer),
  };
}

function changeStatus(copy, seq, status) {
  return seq < copy.statusAt
    ? copy
    : { ...onState(copy, withStatus, status), statusAt: seq };
}

const onState = (copy, change, parts) => ({ ...copy, state: change(copy.state, parts) });

const withCompact = (state, parts) => ({ ...state, compact: { ...state.compact, ...parts } });

const told = (copy, message) => (message ? withMessage(copy, message) : copy);

function entered(copy, stage, at) {
  const { myProgress } = copy.state.progress;
  const now = { stage, status: "IN_PROGRESS" };
  return stage > myProgress.stage
    ? onState(copy, withMyProgress, { myProgress: moved(myProgress, now, at) })
    : copy;
}
