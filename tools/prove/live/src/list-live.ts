import { mkdirSync, writeFileSync } from "node:fs";
import { type Contract, readContract } from "@imagetags/contract";
import { isImagetagsError } from "@imagetags/core";
import { accountVariable } from "../../../../packages/cli/src/account.ts";
import type { Context } from "../../../../packages/cli/src/context.ts";
import { openSource, variablesOf } from "../../../../packages/cli/src/open-source.ts";
import { providers } from "../../../../packages/cli/src/providers.ts";
import type { Reference } from "../../../../packages/cli/src/reference.ts";
import { endpointVariable, type Source } from "../../../../packages/cli/src/source.ts";
import { UsageError } from "../../../../packages/cli/src/usage-error.ts";
import { hideSecrets } from "../../../../packages/core/src/secrets.ts";
import { type Exchange, listenTo } from "./listen.ts";
import { isKind, scrub } from "./scrub.ts";

export interface Outcome {
  /** Whether it listed, and every answer is what the spec says. */
  readonly ok: boolean;
  /** What to tell a person. */
  readonly lines: readonly string[];
}

/**
 * Lists a repository of a vendor's, or one tag of it, as the command would, and judges the answers, whether they could be listed or not.
 *
 * @param file - where below live-answers/ the last answer is recorded.
 * @param endpoint - where to ask, when it is not the vendor.
 * @throws UsageError when the environment names another endpoint than the vendor's: a sandbox must not pass for the vendor.
 */
export async function listLive(reference: Reference, file: string, context: Context, endpoint?: string): Promise<Outcome> {
  const { provider, account, text } = reference;
  const { env } = context.terminal;
  const variable = [account, undefined].map((name) => accountVariable(endpointVariable(provider), name)).find((name) => env[name]);
  if (endpoint === undefined && variable !== undefined) {
    throw new UsageError(`${variable} is set, so this would not ask the vendor.`, "Unset it, or say where to ask: --endpoint <url>");
  }
  const contract = await readContract(`${provider}/openapi.yaml`);
  const { exchanges, hosts, credentials, fetch } = listenTo(contract);
  const source = await openSource(reference, context, endpoint === undefined ? {} : { endpoint }, { fetch });
  const listed = await list(source, reference, context.signal);
  const secrets = [...credentials, ...(await readSecrets(reference, context))];
  const violations = (await findViolations(contract, exchanges)).map((line) => hideSecrets(line, secrets));
  const recorded = await record(file, exchanges, secrets);
  return {
    ok: listed.ok && violations.length === 0 && exchanges.length > 0,
    lines: [
      `${text}: asked ${[...hosts].join(", ") || "nobody"}${endpoint ? ", as --endpoint says, not the vendor" : ""}.`,
      ...listed.lines,
      ...(recorded ? [`The last answer is recorded in live-answers/${file}.`] : []),
      ...judge(exchanges.length, violations),
    ],
  };
}

function judge(answers: number, violations: readonly string[]): readonly string[] {
  if (violations.length > 0) return ["The spec is wrong about:", ...violations];
  return [answers === 0 ? "Nobody answered, so nothing was held to the spec." : "The answers are what the spec says."];
}

async function list(source: Source, { repository, tag: name, digest }: Reference, signal: AbortSignal): Promise<Outcome> {
  const isMeant = (tag: Awaited<ReturnType<Source["get"]>>) => digest === undefined || tag?.digest === digest;
  try {
    if (name !== undefined) {
      const tag = await source.get(repository, name, { signal });
      return { ok: true, lines: [tag && isMeant(tag) ? `The tag ${name}.` : `No tag ${name}.`] };
    }
    const tags = await Array.fromAsync(source.list(repository, { signal }));
    return { ok: true, lines: [`${tags.filter(isMeant).length} tags.`] };
  } catch (error) {
    if (!isImagetagsError(error)) throw error;
    return { ok: false, lines: [`It could not be listed: ${error.message}`, ...(error.hint ? [error.hint] : [])] };
  }
}

/** What the environment's variables for a reference hold. */
async function readSecrets({ provider, account }: Reference, { terminal: { env } }: Context): Promise<string[]> {
  const loaded = await providers[provider]?.();
  return (loaded ? variablesOf(loaded) : []).flatMap((name) => env[accountVariable(name, account)] || []);
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

/** Keeps the last answer: the page that a listing ended with, or what ended it. */
async function record(file: string, exchanges: readonly Exchange[], secrets: readonly string[]): Promise<boolean> {
  const response = exchanges.at(-1)?.response;
  if (!response) return false;
  const recording = JSON.stringify(scrub(response, readBody(await response.text()), isKind), null, 2);
  mkdirSync("live-answers", { recursive: true });
  writeFileSync(`live-answers/${file}`, `${hideSecrets(recording, secrets)}\n`);
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
