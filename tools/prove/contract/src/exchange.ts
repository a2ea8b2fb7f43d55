import { type HttpHandler, HttpResponse, http } from "msw";
import type { Contract } from "./contract.ts";

/** What a contract handler saw. */
export interface Exchange {
  readonly requests: Request[];
  /** Where a request it received, or the bytes it sent, broke the spec. */
  readonly violations: string[];
  readonly handler: HttpHandler;
}

/** Answers every request below `url` with one body, as it is, and holds both sides to the spec. */
export function serve(
  contract: Contract,
  url: string,
  body: unknown,
  init: { status?: number; headers?: Readonly<Record<string, string>> | undefined } = {},
): Exchange {
  const requests: Request[] = [];
  const violations: string[] = [];
  const { status = 200, headers } = init;
  const handler = http.all(url, async ({ request }) => {
    requests.push(request);
    const bytes = JSON.stringify(body);
    violations.push(...(await contract.checkRequest(request)), ...contract.checkResponse(request, status, bytes));
    return new HttpResponse(bytes, { status, headers: { "content-type": "application/json", ...headers } });
  });
  return { requests, violations, handler };
}
