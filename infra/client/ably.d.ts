import type { Transport } from "./index.js";

/** What the transport needs of the SDK's `Realtime`, or of `BaseRealtime` with its plugins. */
export interface Connected {
  connection: { on(event: any, listener: (change: any) => void): void };
  channels: {
    get(name: string): {
      on(event: any, listener: (change: any) => void): void;
      subscribe(listener: (message: any) => void): Promise<unknown> | undefined;
    };
  };
  connect(): void;
  close(): void;
}

export interface AblyOptions {
  /** The class of the official SDK: `import { Realtime } from "ably"`. */
  Realtime: new (options: any) => Connected;
  /** Any other of the SDK's ClientOptions, as `endpoint`, `port` and `tls`, or `plugins`. */
  [clientOption: string]: unknown;
}

/** Ably by its official SDK. */
export function ably(options: AblyOptions): Transport;
