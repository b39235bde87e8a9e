/**
 * Makes src/shared/api/openapi.d.ts from the interface's document:
 *   npm run types -- http://127.0.0.1:8600/api/v1/openapi.json
 * or a file with its content.
 */
import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2];
if (source === undefined) {
  console.error("give the address or the file of the OpenAPI document");
  process.exit(1);
}
const text = /^https?:/.test(source) ? await (await fetch(source)).text() : readFileSync(source, "utf8");
const types = astToString(await openapiTS(JSON.parse(text), { alphabetize: true }));
const target = new URL("../src/shared/api/openapi.d.ts", import.meta.url);
writeFileSync(target, `/* Made by npm run types from the OpenAPI document: do not edit. */\n${types}`);
