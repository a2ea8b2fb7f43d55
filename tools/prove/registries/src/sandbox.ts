// The sandbox's registry as a server of its own, for programs that want a registry at the root of a host.
import { createSandbox, type World } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import type { Registry } from "./registry.ts";

export async function openSandbox(change: Partial<World["oci"]>): Promise<Registry> {
  const sandbox = createSandbox();
  const world = Object.assign(sandbox.world.oci, change);
  const server = await listen({
    fetch(request) {
      const url = new URL(request.url);
      // Links and the realm name the path under which the sandbox serves it.
      if (!url.pathname.startsWith("/oci/")) url.pathname = `/oci${url.pathname}`;
      return sandbox.fetch(new Request(url, request));
    },
  });
  return { host: new URL(server.url).host, user: change.access === "open" ? undefined : world.users[0], stop: server.close };
}
