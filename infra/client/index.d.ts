import type {
  Advanced, Changed, Confirmed, Declined, ErrorCode, ExportPage, FeltHeard, FieldError, Gate, Heard, InvitationLink,
  Opened, RealtimeToken, Renewed, SessionItem, ShownInvitation, State, Validated, ValidateEmpathy,
} from "./schema.js";

export type { Gate, SessionItem, State };

/** A message on the user's own channel. `name` is the event's type; it tells which fields `data` has. */
export type Event = Heard;

export interface Options {
  /** The client fills its cache under `["sessions"]` and leaves the rest of it alone. */
  queryClient: QueryClientLike;
  /** The HTTP API, such as `https://api.example.com/api/v1`. */
  api: string;
  /**
   * Returns the user's token for the API; called before every call. If the API refused a token, it gets
   * that token and must return a new one.
   */
  token: (refused?: string) => Promise<string>;
  /** Receives the messages of the user's own channel: `ably({ Realtime })` or `sse({ address })`. */
  transport: Transport;
  fetch?: typeof fetch;
  /** TanStack's. Without it, only browsers notice that they are online again. */
  onlineManager?: { subscribe(listener: (isOnline: boolean) => void): () => void };
  /** Receives problems outside the calls. No entry contains a token, a text or an invitation's id. */
  log?: (entry: LogEntry) => void;
}

export interface LogEntry {
  level: "debug" | "warn" | "error";
  message: string;
  cause?: unknown;
}

/** The part of a `QueryClient` that we need, in every version of TanStack Query 5. */
export interface QueryClientLike {
  getQueryCache(): any;
  getQueryData(queryKey: readonly unknown[]): unknown;
  setQueryData(queryKey: readonly unknown[], data: any): unknown;
  setQueryDefaults(queryKey: readonly unknown[], options: any): void;
  defaultQueryOptions(options: any): any;
}

/** Opens a connection, and reopens it until it is closed. */
export type Transport = (to: {
  /** The channel, and a token to subscribe to it. To be called for each connection. */
  grant: () => Promise<RealtimeToken>;
  /** Nothing is missed from now on; earlier messages may have been. */
  connected: () => void;
  disconnected: () => void;
  message: (message: Event) => void;
  log?: (entry: LogEntry) => void;
}) => () => void;

export interface Report {
  kind: "connected" | "disconnected" | "message";
  message?: Event;
}

/** The last argument of every action. Aborting ends the call; the server may have done it all the same. */
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
  /** A new link for seven more days; the old one stops working. */
  renewInvitation(sessionId: string, options?: CallOptions): Promise<Renewed>;
  /** The link again, for the inviter while nobody has answered the invitation. */
  invitationLink(sessionId: string, options?: CallOptions): Promise<InvitationLink>;
  signCompact(sessionId: string, options?: CallOptions): Promise<Changed>;
  confirmFeelHeard(sessionId: string, confirmed?: boolean, options?: CallOptions): Promise<FeltHeard>;
  shareEmpathy(sessionId: string, content: string, options?: CallOptions): Promise<Changed>;
  validateEmpathy(sessionId: string, verdict: ValidateEmpathy, options?: CallOptions): Promise<Validated>;
  shareContext(sessionId: string, content: string, options?: CallOptions): Promise<Changed>;
  viewContext(sessionId: string, options?: CallOptions): Promise<Changed>;
  recordGate(sessionId: string, gate: Gate, options?: CallOptions): Promise<Changed>;
  /** If blocked, this does not throw: the answer says `advanced: false` and why. */
  advanceStage(sessionId: string, fromStage?: number, options?: CallOptions): Promise<Advanced>;
  pause(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  resume(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  resolve(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  /** Final: neither member can write any more. Only the partner reads the reason. */
  leave(sessionId: string, reason?: string, options?: CallOptions): Promise<Changed>;
  /** `onScreen` does this by itself. */
  markSeen(sessionId: string, seq: number, options?: CallOptions): Promise<Changed>;
  /** No pushes from this session until then; null ends the mute. Calculate the time from `now()`. */
  mute(sessionId: string, until: string | Date | null, options?: CallOptions): Promise<Changed>;
  /** Everything stored about the user: one page, and the cursor for the next. */
  exportData(cursor?: string, options?: CallOptions): Promise<ExportPage>;
  /** Leaves every session and erases all of the user's data; resolves when nothing is left. */
  eraseMe(options?: CallOptions): Promise<void>;
}

export interface Tandem {
  /** Reads what is observed, and connects, once. After `stop` it does nothing. */
  start(): void;
  /** To the background: closes the connection. */
  pause(): void;
  /** To the foreground: connects again, and reads what is observed. */
  resume(): void;
  /**
   * Final: removes this user's data from the cache and sends nothing more. Running and later calls end
   * with `NO_ANSWER`.
   */
  stop(): void;
  /**
   * Calls the listener after each message and change of the connection. What it throws is reported as
   * uncaught and breaks nothing.
   *
   * @returns unsubscribes
   */
  subscribe(listener: (report: Report) => void): () => void;
  /**
   * The screen shows this session now. What is new in it is marked as seen, at most once in five
   * seconds and only while the app is awake: started, not paused, and not a hidden page.
   *
   * @returns to be called when the screen no longer shows it
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
  /** The API's code, such as `CONFLICT` or `RATE_LIMITED`, or `NO_ANSWER`. */
  readonly code: ErrorCode | "NO_ANSWER";
  readonly details: FieldError[];
  /** The HTTP status, or 0 if there was no answer. */
  readonly status: number;
  /** Milliseconds, if the server gave it. */
  readonly retryAfter: number | null;
  /** Whether the same call may soon succeed: within a minute, if the server said when. */
  readonly isTemporary: boolean;
  /** Why there was no answer, if known: what `token` or `fetch` threw, or the signal's reason. */
  readonly cause?: unknown;
}
