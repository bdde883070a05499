import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { types } from "./types.js";

test("the types are those of the API's documents: npm run types writes them", async () => {
  const written = await readFile(new URL("../schema.d.ts", import.meta.url), "utf8");
  assert.ok(written === (await types()), "infra/client/schema.d.ts is not what infra/api says");
});
