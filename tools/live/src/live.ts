// npm run test:live -- tencent-ccr/namespace/name
// Asks the real vendor with the credentials of the environment, holds its answers to the spec, and records the last of them,
// scrubbed, below live-answers/.
import { mkdirSync, writeFileSync } from "node:fs";
import { readContract } from "@imagetags/contract";
import { isImagetagsError } from "@imagetags/core";
import { providers } from "../../../packages/cli/src/providers.ts";
import { parseReference } from "../../../packages/cli/src/reference.ts";
import { endpointVariable } from "../../../packages/cli/src/source.ts";
import { scrub } from "./scrub.ts";

// Codes, types and times show how a vendor behaves, and tell nothing of its owner.
const keep = (key: string) => /code|type|time|created|updated|architecture|^os$/i.test(key);

const [text] = process.argv.slice(2);
if (!text) {
  console.log("SKIPPED: nothing was asked. Give a repository of yours: npm run test:live -- tencent-ccr/namespace/name");
} else {
  await listLive(text).catch((error: unknown) => {
    console.error(isImagetagsError(error) ? [error.message, error.hint].filter(Boolean).join("\n") : error);
    process.exitCode = 1;
  });
}

async function listLive(text: string): Promise<void> {
  const { provider, repository } = parseReference(text);
  const contract = await readContract(`${provider}/openapi.yaml`);
  const exchanges: Exchange[] = [];

  const fetch = async (url: string, init: RequestInit) => {
    const response = await globalThis.fetch(url, init);
    // Tags are asked for with GET; a token is not, and is nobody's to look at.
    if (init.method === "GET") exchanges.push({ request: new Request(url, init), response: response.clone() });
    return response;
  };

  const baseUrl = process.env[endpointVariable(provider)];
  const source = (await providers[provider]?.())?.open(process.env, { fetch, ...(baseUrl ? { baseUrl } : {}) });
  const tags = source ? await Array.fromAsync(source.list(repository)) : [];
  const violations: string[] = [];
  for (const { request, response } of exchanges) {
    const bytes = await response.clone().text();
    violations.push(...(await contract.checkRequest(request)), ...contract.checkResponse(request, response.status, bytes));
  }
  await record(provider, exchanges);
  console.log(`${tags.length} tags of ${text}; recorded live-answers/${provider}.json`);
  console.log(
    violations.length === 0 ? "The answers are what the spec says." : `The spec is wrong about:\n${[...new Set(violations)].join("\n")}`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** Keeps the last answer: a listing that came to its end got there with a page of tags. */
async function record(provider: string, exchanges: readonly Exchange[]): Promise<void> {
  const response = exchanges.at(-1)?.response;
  if (!response) return;
  mkdirSync("live-answers", { recursive: true });
  writeFileSync(`live-answers/${provider}.json`, `${JSON.stringify(scrub(response, await response.json(), keep), null, 2)}\n`);
}
