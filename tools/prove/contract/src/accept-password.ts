import { setupServer } from "msw/node";
import { expect, test } from "vitest";
import { readContract } from "./contract.ts";
import { readExample } from "./examples.ts";
import { serve } from "./exchange.ts";

/** What is written of a provider whose password is exchanged for a token, by `iam.yaml` beside its spec. */
export interface PasswordFacts {
  readonly id: string;
  readonly iamUrl: string;
  /** Where its registry's API answers. */
  readonly endpoint: string;
  /** The documented token. */
  readonly token: string;
  /** A documented page, and the headers that make it a whole listing. */
  readonly page: { readonly file: string; readonly headers: Readonly<Record<string, string>> };
  /** Lists with the documented credentials. */
  list(): AsyncIterator<unknown>;
}

export function acceptPassword({ id, iamUrl, endpoint, token, page, list }: PasswordFacts): void {
  test("the exchange of a password sends the documented request, and takes the documented token", async () => {
    const example = (file: string) => readExample(`${id}/examples/${file}`);
    const init = { status: 201, headers: { "x-subject-token": token } };
    const exchange = serve(await readContract(`${id}/iam.yaml`), iamUrl, example("create-token.response.yaml"), init);
    const listing = serve(await readContract(`${id}/openapi.yaml`), endpoint, example(page.file), { headers: page.headers });
    const server = setupServer(exchange.handler, listing.handler);
    server.listen({ onUnhandledFrame: "error" });
    try {
      await list().next();
    } finally {
      server.close();
    }

    expect([...exchange.violations, ...listing.violations]).toEqual([]);
    expect(await exchange.requests[0]?.json()).toEqual(example("create-token.request.yaml"));
    expect(listing.requests[0]?.headers.get("x-auth-token")).toBe(token);
  });
}
