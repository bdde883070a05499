import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { types } from "./types.js";

test("the types match the API's documents (npm run types writes them)", async () => {
  const written = await readFile(new URL("../schema.d.ts", import.meta.url), "utf8");
  assert.ok(written === (await types()), "infra/client/schema.d.ts does not match infra/api: npm run types");
});
