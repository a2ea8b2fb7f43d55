import { type Expiry, factsOf, isPublic, type ProviderId, type Sandbox } from "@imagetags/sandbox";
import { editCredentials } from "./environment.ts";

/** What a client is opened with. */
export interface Issued {
  /** A value for its option `credentials`; absent where the environment's count, or none. */
  readonly credentials?: unknown;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The ways to be known to a vendor, by name: `environment`, those that the vendor states, `function`, which gives credentials of
 * the first of them anew each time, and `none` where the vendor serves the public.
 */
export function credentialKinds(id: ProviderId): string[] {
  const stated = Object.keys(factsOf(id).credentials);
  return ["environment", ...stated, ...(stated.length > 0 ? ["function"] : []), ...(isPublic(id) ? ["none"] : [])];
}

export function issueCredentials(sandbox: Sandbox, id: ProviderId, kind: string): Issued {
  const { environment, credentials } = factsOf(id);
  if (kind === "environment") return { env: environment };
  if (kind === "none") return { env: editCredentials(id, () => undefined) };
  const [first = ""] = Object.keys(credentials);
  const issued = kind === "function" ? async () => sandbox.issueCredentials(id, first) : sandbox.issueCredentials(id, kind);
  return { env: environment, credentials: issued };
}

/** What becomes of credentials of that kind when every token ends. */
export function expiryOf(id: ProviderId, kind: string): Expiry {
  const { environmentExpiry, credentials } = factsOf(id);
  if (kind === "environment") return environmentExpiry;
  if (kind === "none") return "unaffected";
  return kind === "function" ? "renewed" : (credentials[kind]?.expiry ?? "ended");
}
