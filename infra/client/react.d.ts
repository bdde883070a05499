import type { UseQueryResult } from "@tanstack/react-query";
import type { FunctionComponent, ReactNode } from "react";
import type { Actions, SessionItem, State, Tandem, TandemError } from "./index.js";

/** Starts the client when mounted, and pauses it when unmounted. Call `stop()` at sign-out. */
export const TandemProvider: FunctionComponent<{ tandem: Tandem; children?: ReactNode }>;

/** The provider's client. */
export function useTandem(): Tandem;

/** All sessions, newest activity first. */
export function useSessions(): UseQueryResult<SessionItem[], TandemError>;

/** One session on the screen. What is new in it is marked as seen. */
export function useSession(id: string): UseQueryResult<State, TandemError>;

type WithoutId<F> = F extends (id: string, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;
type OfSession = Omit<
  Actions,
  | "openSession"
  | "readInvitation"
  | "acceptInvitation"
  | "declineInvitation"
  | "exportData"
  | "eraseMe"
>;

/** The session's actions, without the id argument; whether the last call is pending, and its error. */
export function useActions(id: string): { [A in keyof OfSession]: WithoutId<OfSession[A]> } & {
  readonly pending: boolean;
  readonly error: TandemError | null;
};
