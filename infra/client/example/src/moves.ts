import type { Gate, State } from "@tandem/client";
import type { useActions } from "@tandem/client/react";

type Move = [isOpen: boolean, label: string, make: () => Promise<unknown>, takesWords?: boolean];

/** What the user can do now; moves that need a text take this one. */
export function movesOf(state: State, act: ReturnType<typeof useActions>, text: string) {
  const { session, progress, compact, empathy } = state;
  const { stage, gates } = progress.me;
  const { mine, partner: theirs } = empathy;
  const is = (...statuses: string[]) => statuses.includes(session.status);
  const at = (number: number) => is("ACTIVE") && stage === number;
  const areTheirs = (...statuses: string[]) => at(2) && statuses.includes(theirs?.status ?? "");
  const judge = (validated: boolean, feedback?: string) =>
    act.validateEmpathy({ validated, feedback, revision: theirs?.revision });
  const gate = (number: number, name: Gate): Move =>
    [at(number) && !gates[name], name, () => act.recordGate(name)];

  const moves: Move[] = [
    [is("CREATED"), "Send the invitation", () => act.confirmInvitation()],
    [is("ACTIVE") && !compact.mySignedAt, "Sign the compact", () => act.signCompact()],
    [is("ACTIVE", "INVITED") && stage === 1, "I feel heard", () => act.confirmFeelHeard()],
    [at(2) && (!mine || /HELD|REFINING/.test(mine.status)), "This is how you feel", () => act.shareEmpathy(text), true],
    [empathy.hasUnviewedSharedContext, "I have read it", () => act.viewContext()],
    [areTheirs("REVEALED", "REFINING"), "Yes, that is how I feel", () => judge(true)],
    [areTheirs("REVEALED"), "Not quite", () => judge(false, text), true],
    [areTheirs("REFINING"), "Tell more", () => act.shareContext(text), true],
    ...(["needsConfirmed", "needsShared", "needsValidated"] as const).map((name) => gate(3, name)),
    ...(["rankingSubmitted", "agreementCreated"] as const).map((name) => gate(4, name)),
    [progress.canAdvance, "Next stage", () => act.advanceStage(stage)],
    [at(4) && !!gates.agreementCreated && progress.waitingFor.length === 2, "We are done", () => act.resolve()],
    [is("ACTIVE"), "Pause", () => act.pause()],
    [is("PAUSED"), "Resume", () => act.resume()],
  ];
  return moves.filter(([isOpen]) => isOpen);
}
