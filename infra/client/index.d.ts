import type {
  Advanced, Changed, Confirmed, Declined, ErrorCode, ExportPage, FeltHeard, FieldError, Gate, Heard, InvitationLink,
  Opened, RealtimeToken, Renewed, SessionItem, ShownInvitation, State, Validated, ValidateEmpathy,
} from "./schema.js";

export type { Gate, SessionItem, State };

/** A message on the user's own channel: `name` is the event's type, which tells what `data` has. */
export type Event = Heard;

export interface Options {
  /** Its cache is filled under `["sessions"]`; what is in it otherwise is left alone. */
  queryClient: QueryClientLike;
  /** The HTTP API, as `https://api.example.com/api/v1`. */
  api: string;
  /**
   * The user's token for the API; asked for before every call. It is given the token that was
   * refused, if one was: then another one is wanted.
   */
  token: (refused?: string) => Promise<string>;
  /** Brings the messages of the user's own channel: `ably({ Realtime })`, or `sse({ address })`. */
  transport: Transport;
  fetch?: typeof fetch;
  /** TanStack's. Only browsers say by themselves that they are online again. */
  onlineManager?: { subscribe(listener: (isOnline: boolean) => void): () => void };
  /** Told what goes wrong beside the calls. No token, no text and no invitation's id is in a message. */
  log?: (entry: LogEntry) => void;
}

export interface LogEntry {
  level: "debug" | "warn" | "error";
  message: string;
  cause?: unknown;
}

/** What is needed of a `QueryClient`, whichever version of TanStack Query 5 it is from. */
export interface QueryClientLike {
  getQueryCache(): any;
  getQueryData(queryKey: readonly unknown[]): unknown;
  setQueryData(queryKey: readonly unknown[], data: any): unknown;
  setQueryDefaults(queryKey: readonly unknown[], options: any): void;
  defaultQueryOptions(options: any): any;
}

/** Opens a connection, and opens it again for as long as it is not closed. */
export type Transport = (to: {
  /** Where the messages are, and the permit to hear them; to be asked for with each connection. */
  grant: () => Promise<RealtimeToken>;
  /** From now on nothing is missed; what came before may have been. */
  connected: () => void;
  disconnected: () => void;
  message: (message: Event) => void;
  log?: (entry: LogEntry) => void;
}) => () => void;

export interface Report {
  kind: "connected" | "disconnected" | "message";
  message?: Event;
}

/** The last argument of every action: aborting ends the call, which may have been done. */
export interface CallOptions {
  signal?: AbortSignal;
}

/** Each sends an `Idempotency-Key`, and resolves to the answer's data or throws a TandemError. */
export interface Actions {
  openSession(inviteName: string, options?: CallOptions): Promise<Opened>;
  readInvitation(invitationId: string, options?: CallOptions): Promise<ShownInvitation>;
  acceptInvitation(invitationId: string, options?: CallOptions): Promise<Changed>;
  declineInvitation(invitationId: string, reason?: string, options?: CallOptions): Promise<Declined>;
  draftInvitation(sessionId: string, message: string, options?: CallOptions): Promise<Changed>;
  confirmInvitation(sessionId: string, message?: string, options?: CallOptions): Promise<Confirmed>;
  /** A new link for seven more days; the old one leads nowhere. */
  renewInvitation(sessionId: string, options?: CallOptions): Promise<Renewed>;
  /** The link once more, for the inviter while nobody has answered it. */
  invitationLink(sessionId: string, options?: CallOptions): Promise<InvitationLink>;
  signCompact(sessionId: string, options?: CallOptions): Promise<Changed>;
  confirmFeelHeard(sessionId: string, confirmed?: boolean, options?: CallOptions): Promise<FeltHeard>;
  shareEmpathy(sessionId: string, content: string, options?: CallOptions): Promise<Changed>;
  validateEmpathy(sessionId: string, verdict: ValidateEmpathy, options?: CallOptions): Promise<Validated>;
  shareContext(sessionId: string, content: string, options?: CallOptions): Promise<Changed>;
  viewContext(sessionId: string, options?: CallOptions): Promise<Changed>;
  recordGate(sessionId: string, gate: Gate, options?: CallOptions): Promise<Changed>;
  /** Blocked is no error: the answer says `advanced: false` and why. */
  advanceStage(sessionId: string, fromStage?: number, options?: CallOptions): Promise<Advanced>;
  pause(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  resume(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  resolve(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  /** For good: then neither can write any more. The partner alone reads the reason. */
  leave(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  /** `onScreen` does it by itself. */
  markSeen(sessionId: string, seq: number, options?: CallOptions): Promise<Changed>;
  /** No pushes from this session until then; null ends it. Reckon with `now()`. */
  mute(sessionId: string, until: string | Date | null, options?: CallOptions): Promise<Changed>;
  /** All that is stored about the user: a page, and what to ask the next one with. */
  exportData(cursor?: string, options?: CallOptions): Promise<ExportPage>;
  /** Leaves every session and erases all of the user's data; ends when nothing is left. */
  eraseMe(options?: CallOptions): Promise<void>;
}

export interface Tandem {
  /** Reads what is observed, and connects: once. After `stop` it does nothing. */
  start(): void;
  /** To the background: closes the connection. */
  pause(): void;
  /** To the foreground: connects again, and reads what is observed. */
  resume(): void;
  /**
   * For good: nothing of this user is left in the cache, and nothing more is sent. Calls under way, and
   * later ones, end with `NO_ANSWER`.
   */
  stop(): void;
  /**
   * Tells what has happened, just after it has. What a listener throws is reported as uncaught and
   * breaks nothing.
   *
   * @returns ends it
   */
  subscribe(listener: (report: Report) => void): () => void;
  /**
   * The screen shows this session now. What is new in it is marked as seen, at most once in five
   * seconds and while the app is awake: started, not paused, and not a hidden page.
   *
   * @returns ends it: the screen no longer shows it
   */
  onScreen(sessionId: string): () => void;
  /** The server's time in milliseconds. A phone's clock may be hours wrong. */
  now(): number;
  readonly actions: Actions;
}

export function createTandem(options: Options): Tandem;

/** A call that did not succeed. */
export class TandemError extends Error {
  constructor(
    status: number,
    error?: { code?: string; message?: string; details?: FieldError[] },
    retryAfter?: number | null,
  );
  /** The API's, as `CONFLICT` or `RATE_LIMITED`; or `NO_ANSWER`. */
  readonly code: ErrorCode | "NO_ANSWER";
  readonly details: FieldError[];
  /** HTTP's, or 0 if there was no answer. */
  readonly status: number;
  /** Milliseconds, if the server said so. */
  readonly retryAfter: number | null;
  /** Whether the same call may succeed a little later: within a minute, if the server said when. */
  readonly isTemporary: boolean;
  /** Why there was no answer, if that is known: what `token` or `fetch` threw, or the signal's reason. */
  readonly cause?: unknown;
}
