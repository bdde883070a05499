import assert from "node:assert/strict";
import { test } from "node:test";
import { phone as openapiFetch } from "./openapi-fetch/phone.js";
import { phone as openapiTs } from "./openapi-ts/phone.js";
import { phone as typescriptFetch } from "./typescript-fetch/phone.js";
import { walk, type Phone } from "./walk.js";

const stage = process.env["TANDEM"];
assert(stage, "TANDEM has to be the address of a local stage, as http://localhost:8080");

const clients: Record<string, (api: string, token: string) => Phone> = {
  "openapi-typescript with openapi-fetch": openapiFetch,
  "@hey-api/openapi-ts": openapiTs,
  "openapi-generator's typescript-fetch": typescriptFetch,
};

for (const [name, phone] of Object.entries(clients)) {
  test(`${name}: two people go from nothing to RESOLVED`, async () => {
    await walk(phone(`${stage}/api/v1`, await token("Ana")), phone(`${stage}/api/v1`, await token("Ben")));
  });
}

async function token(name: string): Promise<string> {
  const body = JSON.stringify({ sub: `${name.toLowerCase()}-${crypto.randomUUID()}`, name });
  const answer = await fetch(`${stage}/local/token`, { method: "POST", body });
  return (await answer.json()).token;
}
