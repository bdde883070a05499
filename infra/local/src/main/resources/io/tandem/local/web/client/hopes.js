import { withInvitation, withStatus } from "./effects.js";
import { withGates } from "./progress.js";

/**
 * What each of the caller's own actions shows at once, before it is answered. It is laid over the
 * copy and taken away again, so that it can neither be mixed up with what is known nor be left
 * behind. A stage is not hoped for: it comes with the answer.
 */
export const HOPES = {
  draftInvitation: ({ message }) => invitation({ invitationMessage: message }),
  confirmInvitation: ({ message }) =>
    invitation({ messageConfirmed: true, ...(message && { invitationMessage: message }) }),
  signCompact: () => (state) => ({ ...state, compact: { ...state.compact, mySigned: true } }),
  confirmFeelHeard: ({ confirmed }) => (confirmed ? gate("feelHeardConfirmed") : nothing),
  shareEmpathy: ({ content }) =>
    empathy(({ myAttempt }) => ({ myAttempt: { status: "HELD", ...myAttempt, content } })),
  validateEmpathy: ({ validated }) => (validated ? validation : empathy(notYetRight)),
  viewContext: () => empathy(() => ({ hasUnviewedSharedContext: false })),
  recordGate: (body, name) => gate(name),
  pause: () => status("PAUSED"),
  resume: () => status("ACTIVE"),
};

const nothing = (state) => state;

const invitation = (parts) => (state) => withInvitation(state, parts);

const gate = (name) => (state) => withGates(state, { [name]: true });

const status = (name) => (state) => withStatus(state, name);

const empathy = (change) => (state) => ({
  ...state,
  empathy: { ...state.empathy, ...change(state.empathy) },
});

const validation = (state) =>
  empathy(({ partnerAttempt }) => ({
    partnerAttempt: partnerAttempt && { ...partnerAttempt, status: "VALIDATED" },
  }))(gate("empathyValidated")(state));

// It is hidden while the partner works on it.
const notYetRight = () => ({ partnerAttempt: null });
