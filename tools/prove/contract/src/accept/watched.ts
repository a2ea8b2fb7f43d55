import type { ClientOptions } from "@imagetags/core";
import { createSandbox, type FaultPlan, type Sandbox } from "@imagetags/sandbox";
import type { ProviderFacts } from "../accept-provider.ts";

export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal | null | undefined;
}

export interface Watched {
  readonly sandbox: Sandbox;
  /** What was sent, in order. */
  readonly sent: Sent[];
  /** Options that lead a client to the sandbox, without a wait between attempts. */
  readonly options: ClientOptions & { readonly fetch: NonNullable<ClientOptions["fetch"]> };
}

/** A sandbox that a client can be given, and what the client sends to it. */
export function watchSandbox(faults?: FaultPlan): Watched {
  const sandbox = createSandbox(faults && { faults });
  const sent: Sent[] = [];
  const fetch: Watched["options"]["fetch"] = async (url, init) => {
    const { method, headers, signal } = init;
    const body = typeof init.body === "string" ? init.body : "";
    sent.push({ method: method ?? "GET", url, headers: Object.fromEntries(new Headers(headers)), body, signal });
    return sandbox.fetch(new Request(url, init));
  };
  return { sandbox, sent, options: { fetch, retry: { delayMs: 0 } } };
}

/** How many requests a repository's first page takes: one, and those that tell the way in. */
export async function countForFirstPage({ openClient, requestFirstPage }: ProviderFacts, repository: string): Promise<number> {
  const { options, sent } = watchSandbox();
  await requestFirstPage(openClient(options), repository);
  return sent.length;
}
