import type { Transport } from "./index.js";

/** The part of the SDK's `Realtime`, or of `BaseRealtime` with its plugins, that the transport needs. */
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
  /** Any other of the SDK's ClientOptions, such as `endpoint`, `port`, `tls` or `plugins`. */
  [clientOption: string]: unknown;
}

/** Ably through its official SDK. */
export function ably(options: AblyOptions): Transport;
