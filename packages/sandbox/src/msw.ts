import { type HttpHandler, HttpResponse, http } from "msw";
import { ConnectionReset } from "./faults.ts";
import type { Sandbox } from "./sandbox.ts";

/** The sandbox as msw handlers: they answer at the vendors' own hosts, and leave every other request alone. */
export function handlers(sandbox: Sandbox): HttpHandler[] {
  return [
    http.all("*", async ({ request }) => {
      if (!sandbox.route(request)) return undefined;
      try {
        return await sandbox.fetch(request);
      } catch (error) {
        if (error instanceof ConnectionReset) return HttpResponse.error();
        throw error;
      }
    }),
  ];
}
