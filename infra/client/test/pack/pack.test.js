// Installs the packed package into empty projects. Needs the npm registry.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const CLIENT = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "tandem-pack-"));
after(() => rmSync(folder, { recursive: true }));

/** These tests import the package by its name. */
const SUITES = ["world.js", "react.test.js", "calls.test.js", "list.test.js", "users.test.js"];

const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], CLIENT));

function run(command, args, cwd) {
  try {
    // With it a nested test run would notice the outer one and skip its tests.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    return execFileSync(command, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}:\n${error.stdout}${error.stderr}`);
  }
}

const APP = `
import { createTandem, TandemError, type Event, type SessionItem, type State } from "@tandem/client";
import { ably } from "@tandem/client/ably";
import { useActions, useSession, useSessions, TandemProvider } from "@tandem/client/react";
import { sse } from "@tandem/client/sse";
import { onlineManager, QueryClient } from "@tanstack/react-query";
import { Realtime } from "ably";
import { BaseRealtime } from "ably/modular";

const options = { queryClient: new QueryClient(), onlineManager, api: "", token: async () => "" };
export const tandem = createTandem({ ...options, transport: ably({ Realtime, endpoint: "localhost", tls: false }) });
createTandem({ ...options, transport: ably({ Realtime: BaseRealtime }) });
createTandem({ ...options, transport: sse({ address: "" }) });

export function signer(event: Event): string | undefined {
  // @ts-expect-error only some events have it
  event.data.signedBy;
  return event.name === "partner.signed_compact" ? event.data.signedBy : undefined;
}
export async function move(): Promise<State> {
  try {
    const { state } = await tandem.actions.signCompact("id", { signal: new AbortController().signal });
    return state;
  } catch (error) {
    if (error instanceof TandemError && error.code === "RATE_LIMITED") throw error.retryAfter;
    throw error;
  }
}
// @ts-expect-error there is no such action
tandem.actions.fly();
// @ts-expect-error a gate's key is one of a few
tandem.actions.recordGate("id", 5);
export function Screen() {
  const items: SessionItem[] | undefined = useSessions().data;
  const status: string | undefined = useSession("id").data?.session.status;
  const { advanceStage, pending, error } = useActions("id");
  const code: string | undefined = error?.code;
  return [items, status, code, pending, () => advanceStage(2).then(({ advanced }) => advanced), TandemProvider];
}
`;

const NATIVE = `
import { sse } from "@tandem/client/sse";
import EventSource from "react-native-sse";

export const transport = sse({ address: "", EventSource });
`;

/** The README's code in one file, and the imports that it leaves out. */
const README = [...readFileSync(join(CLIENT, "README.md"), "utf8").matchAll(/```tsx\n(.*?)```/gs)].map(([, it]) => it).join("");
const ELSEWHERE = `
declare module "react-native" {
  import type { FunctionComponent, ReactNode } from "react";
  export const View: FunctionComponent<{ children?: ReactNode }>;
  export const Text: FunctionComponent<{ selectable?: boolean; children?: ReactNode }>;
  export const Button: FunctionComponent<{ title: string; disabled?: boolean; onPress: () => void }>;
  export const AppState: { addEventListener(type: "change", listener: (to: string) => void): void };
}
declare module "@react-native-community/netinfo" {
  const info: { addEventListener(listener: (state: { isConnected: boolean | null }) => void): () => void };
  export default info;
}
declare const id: string;
declare function draw(state: import("@tandem/client").State | undefined): void;
`;

for (const [query, react] of [
  ["5.108.4", "19"],
  ["5.0.0", "18"],
]) {
  const app = mkdtempSync(join(folder, "app-"));
  const packages = [join(folder, filename), "ably@2.28.0", "jsdom@29.1.1", "react-native-sse@1.2.1", "typescript@5.9.3",
    `react@${react}`, `react-dom@${react}`, `@types/react@${react}`, `@tanstack/react-query@${query}`];

  test(`an empty strict project compiles with react-query ${query}, with and without the DOM's types`, () => {
    writeFileSync(join(app, "package.json"), JSON.stringify({ private: true, type: "module" }));
    writeFileSync(join(app, "app.ts"), APP);
    run("npm", ["install", "--no-audit", "--no-fund", "--save-exact", ...packages], app);
    for (const lib of ["ES2022,DOM", "ES2022"]) {
      // Ably's types need Node's, and React's types the DOM's.
      run("npx", ["tsc", "--strict", "--noEmit", "--skipLibCheck", "--target", "es2022", "--module", "nodenext",
        "--exactOptionalPropertyTypes", "--lib", lib, "app.ts"], app);
    }
    // Resolves as React Native's own configuration does.
    writeFileSync(join(app, "native.ts"), NATIVE);
    writeFileSync(join(app, "readme.tsx"), README);
    writeFileSync(join(app, "elsewhere.d.ts"), ELSEWHERE);
    for (const [lib, ...files] of [["ES2022", "native.ts"], ["ES2022,DOM", "readme.tsx", "elsewhere.d.ts"]]) {
      run("npx", ["tsc", "--strict", "--noEmit", "--skipLibCheck", "--target", "es2022", "--module", "esnext",
        "--moduleResolution", "bundler", "--jsx", "react-jsx", "--lib", lib, ...files], app);
    }
    run("node", ["--input-type=module", "-e", "for (const it of ['', '/ably', '/sse', '/react']) await import('@tandem/client' + it)"], app);
  });

  test(`its own tests pass there with react-query ${query} and React ${react}`, () => {
    for (const name of SUITES) cpSync(join(CLIENT, "test", name), join(app, name));
    const version = run("node", ["-p", "require('react').version"], app);
    assert.equal(version.split(".")[0], react);
    const told = run("node", ["--test", "--test-reporter=tap", ...SUITES.slice(1)], app);
    assert.match(told, /^# pass [1-9]\d+$/m);
  });
}
