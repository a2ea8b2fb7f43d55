import { providers } from "./providers.ts";
import { UsageError } from "./usage-error.ts";

export interface Reference {
  readonly provider: string;
  readonly repository: string;
}

/** Splits `provider/namespace/name`. */
export function parseReference(text: string): Reference {
  const slash = text.indexOf("/");
  const provider = slash === -1 ? text : text.slice(0, slash);
  const known = Object.keys(providers);
  if (!known.includes(provider)) {
    throw new UsageError(`${JSON.stringify(text)} must start with a provider: ${known.join(", ")}; got ${JSON.stringify(provider)}.`);
  }
  if (slash === -1) throw new UsageError(`${JSON.stringify(text)} names no repository: write ${provider}/namespace/name.`);
  return { provider, repository: text.slice(slash + 1) };
}
