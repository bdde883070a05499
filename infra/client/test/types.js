// Writes schema.d.ts from the API's documents: npm run types
import { readFile, writeFile } from "node:fs/promises";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { parse } from "yaml";

const API = new URL("../../api/", import.meta.url);
const GROWS = "There may be more later";
const document = async (name) => parse(await readFile(new URL(name, API), "utf8"));

/** The types of all schemas and events, as the text of a module. */
export async function types() {
  const api = await document("openapi.yaml");
  const { components } = await document("asyncapi.yaml");
  const messages = Object.values(components.messages).filter(({ name }) => name.includes("."));
  Object.assign(api.components.schemas, {
    ToOneMember: inOneDocument(components.schemas.ToOneMember),
    Heard: { oneOf: messages.map(eventOf) },
  });
  const { schemas } = api.components;
  const nodes = await openapiTS(
    { openapi: api.openapi, info: api.info, paths: {}, components: { schemas } },
    { cwd: new URL("openapi.yaml", API), transform: open, rootTypes: true, rootTypesNoSchemaPrefix: true },
  );
  return `// Made from infra/api by test/types.js. Do not edit.\n${astToString(nodes)}`;
}

const eventOf = ({ name, summary, payload }) => ({
  type: "object",
  description: summary,
  required: ["name", "data"],
  properties: { name: { const: name }, data: inOneDocument(payload.schema) },
});

/** AsyncAPI refers to schemas of the OpenAPI document, which are in this same document here. */
const inOneDocument = (schema) =>
  JSON.parse(JSON.stringify(schema).replaceAll(/"[^"#]*openapi.yaml#/g, '"#'));

/** A client accepts unknown values. */
function open(schema) {
  if (!schema.enum || !schema.description?.replaceAll(/\s+/g, " ").includes(GROWS)) return undefined;
  const known = schema.enum.map((value) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value)));
  const others = ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
  return ts.factory.createUnionTypeNode([...known, others]);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL("../schema.d.ts", import.meta.url), await types());
}
