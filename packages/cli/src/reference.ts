import { type ImageReference, type ResolveOptions, resolveReference } from "@imagetags/normalize";
import { closest, distance } from "fastest-levenshtein";
import { providers } from "./providers.ts";
import type { Environment } from "./source.ts";
import { UsageError } from "./usage-error.ts";

export interface Reference extends ImageReference {
  /** As it was typed. */
  readonly text: string;
  /** The named set of credentials to use: `staging` in `staging@huawei-swr/team/app`. */
  readonly account?: string;
}

const forms = "Write provider/namespace/name, or what docker pull takes: host/namespace/name, with :tag or without.";

/** Whose server it is that a variable names. */
const servers: Readonly<Record<string, string>> = { HARBOR_URL: "harbor", QUAY_URL: "quay" };

/**
 * Reads what a person types: what `docker pull` takes, or `provider/namespace/name`; with `account@` in front, whose credentials.
 *
 * @param env - may name the server of a provider that runs on any host.
 * @throws UsageError that says what was meant, perhaps.
 */
export function parseReference(text: string, options: ResolveOptions = {}, env: Environment = {}): Reference {
  const { account, name = text } = /^(?<account>[a-z][a-z0-9_-]*)@(?<name>.+\/.+)$/i.exec(text)?.groups ?? {};
  const [first = "", ...others] = name.split("/");
  if (others.length === 0 && Object.hasOwn(providers, first)) {
    throw new UsageError(`${JSON.stringify(text)} names no repository.`, `Write ${first}/namespace/name.`);
  }
  if (options.provider !== undefined) checkProvider(options.provider);
  else if (isMeantAsProvider(first, others.length)) checkProvider(first);
  const provider = options.provider ?? findServer(first, env);
  const reference = resolve(name, { provider });
  checkProvider(reference.provider);
  return { ...reference, text, ...(account === undefined ? {} : { account }) };
}

/**
 * Reads a whole repository.
 *
 * @throws UsageError where one tag or digest of it is named.
 */
export function parseRepository(text: string, options: ResolveOptions = {}, env: Environment = {}): Reference {
  const reference = parseReference(text, options, env);
  const { tag, digest } = reference;
  if (tag === undefined && digest === undefined) return reference;
  throw new UsageError(`${JSON.stringify(text)} names one tag, and this is about a repository.`, "Leave it out; --match chooses tags.");
}

/** A repository as it was typed, without the tag or digest in it. */
export function withoutVersion({ text, tag, digest }: Reference): string {
  return text.slice(0, text.length - (digest ? digest.length + 1 : 0) - (tag ? tag.length + 1 : 0));
}

function findServer(first: string, env: Environment): string | undefined {
  const host = first.toLowerCase();
  const variable = Object.keys(servers).find((name) => URL.canParse(env[name] ?? "") && new URL(env[name] ?? "").host === host);
  return variable && servers[variable];
}

function resolve(text: string, options: ResolveOptions): ImageReference {
  try {
    return resolveReference(text, options);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message, forms) : error;
  }
}

/** @throws UsageError that lists the providers, and suggests the nearest. */
export function checkProvider(provider: string): string {
  const known = Object.keys(providers);
  if (known.includes(provider)) return provider;
  const nearest = findNearest(provider);
  const advice = `${nearest ? `Did you mean ${nearest}? ` : ""}The providers are ${known.join(", ")}.`;
  throw new UsageError(`There is no provider ${JSON.stringify(provider)}.`, advice);
}

/** Whether the first part of a name, which is no host, can only be a provider's id: Docker Hub's names have two parts, without a dash in the first. */
function isMeantAsProvider(part: string, partsBehind: number): boolean {
  if (/[.:]|^localhost$/.test(part) || partsBehind === 0) return false;
  return partsBehind > 1 || (part.includes("-") && findNearest(part) !== undefined);
}

/** The provider that a word was most likely meant to be: it starts so, or a few letters differ. */
function findNearest(word: string): string | undefined {
  if (word === "") return undefined;
  const known = Object.keys(providers);
  const begun = known.find((name) => name.startsWith(word) || name.split("-").includes(word));
  if (begun !== undefined) return begun;
  const nearest = closest(word, known);
  return distance(word, nearest) <= nearest.length / 3 ? nearest : undefined;
}
