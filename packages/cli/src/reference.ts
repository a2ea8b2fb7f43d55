import { closest, distance } from "fastest-levenshtein";
import { providers } from "./providers.ts";
import { UsageError } from "./usage-error.ts";

export interface Reference {
  readonly provider: string;
  readonly repository: string;
  /** As it was typed. */
  readonly text: string;
}

/** Splits `provider/namespace/name`. */
export function parseReference(text: string): Reference {
  const slash = text.indexOf("/");
  const provider = checkProvider(slash === -1 ? text : text.slice(0, slash));
  if (slash === -1) throw new UsageError(`${JSON.stringify(text)} names no repository.`, `Write ${provider}/namespace/name.`);
  return { provider, repository: text.slice(slash + 1), text };
}

/** @throws UsageError that lists the providers, and suggests the nearest. */
export function checkProvider(provider: string): string {
  const known = Object.keys(providers);
  if (known.includes(provider)) return provider;
  const nearest = findNearest(provider, known);
  const advice = `${nearest ? `Did you mean ${nearest}? ` : ""}The providers are ${known.join(", ")}.`;
  throw new UsageError(`There is no provider ${JSON.stringify(provider)}.`, advice);
}

/** The one that a word was most likely meant to be: it starts so, or a few letters differ. */
function findNearest(word: string, known: readonly string[]): string | undefined {
  if (word === "") return undefined;
  const begun = known.filter((name) => name.startsWith(word) || name.split("-").includes(word));
  const nearest = begun.length > 0 ? (begun[0] ?? "") : closest(word, known);
  return begun.length > 0 || distance(word, nearest) <= nearest.length / 3 ? nearest : undefined;
}
