import { type HttpHandler, http } from "msw";
import type { Sandbox } from "./sandbox.ts";

/** The sandbox as msw handlers: they answer at the vendors' own hosts, and leave every other request alone. */
export function handlers(sandbox: Sandbox): HttpHandler[] {
  return [http.all("*", ({ request }) => (sandbox.route(request.url) ? sandbox.fetch(request) : undefined))];
}
