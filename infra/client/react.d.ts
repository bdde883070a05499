import type { UseQueryResult } from "@tanstack/react-query";
import type { FunctionComponent, ReactNode } from "react";
import type { Actions, SessionItem, State, Tandem, TandemError } from "./index.js";

/** Starts the client when it is mounted, and pauses it when it is not. Call `stop()` at sign-out. */
export const TandemProvider: FunctionComponent<{ tandem: Tandem; children?: ReactNode }>;

/** The provider's client. */
export function useTandem(): Tandem;

/** All sessions, newest activity first. */
export function useSessions(): UseQueryResult<SessionItem[], TandemError>;

/** One session, for as long as it is on the screen: what is new in it is marked as seen. */
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

/** The session's actions, without its id; whether the last call is under way, and how it failed. */
export function useActions(id: string): { [A in keyof OfSession]: WithoutId<OfSession[A]> } & {
  readonly pending: boolean;
  readonly error: TandemError | null;
};
