import { mkdirSync, writeFileSync } from "node:fs";
import { type Contract, readContract } from "@imagetags/contract";
import { isImagetagsError } from "@imagetags/core";
import { providers } from "../../../../packages/cli/src/providers.ts";
import type { Reference } from "../../../../packages/cli/src/reference.ts";
import { endpointVariable, readFrom, type Source } from "../../../../packages/cli/src/source.ts";
import { UsageError } from "../../../../packages/cli/src/usage-error.ts";
import { scrub } from "./scrub.ts";

export interface Outcome {
  /** Whether it listed, and every answer is what the spec says. */
  readonly ok: boolean;
  /** What to tell a person. */
  readonly lines: readonly string[];
}

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/**
 * Lists a repository of a vendor's and judges the answers, whether they could be listed or not.
 *
 * @param file - where below live-answers/ the last answer is recorded.
 * @param endpoint - where to ask, when it is not the vendor.
 * @throws UsageError when the environment names another endpoint than the vendor's: a sandbox must not pass for the vendor.
 */
export async function listLive({ provider, repository, text }: Reference, file: string, endpoint?: string): Promise<Outcome> {
  const variable = endpointVariable(provider);
  if (endpoint === undefined && process.env[variable]) {
    throw new UsageError(`${variable} is set, so this would not ask the vendor.`, "Unset it, or say where to ask: --endpoint <url>");
  }
  const contract = await readContract(`${provider}/openapi.yaml`);
  const exchanges: Exchange[] = [];
  const hosts = new Set<string>();
  const fetch = async (url: string, init: RequestInit) => {
    hosts.add(new URL(url).host);
    const response = await globalThis.fetch(url, init);
    const request = new Request(url, init);
    // Tags are asked for with GET, or as the spec says; a token is not, and is nobody's to look at.
    if (init.method === "GET" || contract.declares(request)) exchanges.push({ request, response: response.clone() });
    return response;
  };
  const source = (await providers[provider]?.())?.open(readFrom(process.env), { fetch, ...(endpoint ? { baseUrl: endpoint } : {}) });
  const listed = await list(source, repository);
  const violations = await findViolations(contract, exchanges);
  const recorded = await record(file, exchanges);
  return {
    ok: listed.ok && violations.length === 0 && exchanges.length > 0,
    lines: [
      `${text}: asked ${[...hosts].join(", ") || "nobody"}${endpoint ? ", as --endpoint says, not the vendor" : ""}.`,
      ...listed.lines,
      ...(recorded ? [`The last answer is recorded in live-answers/${file}.`] : []),
      ...(violations.length === 0 ? ["The answers are what the spec says."] : ["The spec is wrong about:", ...violations]),
    ],
  };
}

async function list(source: Source | undefined, repository: string): Promise<Outcome> {
  try {
    const tags = source ? await Array.fromAsync(source.list(repository)) : [];
    return { ok: true, lines: [`${tags.length} tags.`] };
  } catch (error) {
    if (!isImagetagsError(error)) throw error;
    return { ok: false, lines: [`It could not be listed: ${error.message}`, ...(error.hint ? [error.hint] : [])] };
  }
}

async function findViolations(contract: Contract, exchanges: readonly Exchange[]): Promise<string[]> {
  const found = await Promise.all(
    exchanges.map(async ({ request, response }) => [
      ...(await contract.checkRequest(request)),
      ...contract.checkResponse(request, response.status, await response.clone().text()),
    ]),
  );
  return [...new Set(found.flat())];
}

// Codes, types and times show how a vendor behaves, and tell nothing of its owner.
const keep = (key: string) => /code|type|time|created|updated|architecture|^os$/i.test(key);

/** Keeps the last answer: the page that a listing ended with, or what ended it. */
async function record(file: string, exchanges: readonly Exchange[]): Promise<boolean> {
  const response = exchanges.at(-1)?.response;
  if (!response) return false;
  mkdirSync("live-answers", { recursive: true });
  writeFileSync(`live-answers/${file}`, `${JSON.stringify(scrub(response, readBody(await response.text()), keep), null, 2)}\n`);
  return true;
}

/** The body as JSON, or as the text that it is. */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
