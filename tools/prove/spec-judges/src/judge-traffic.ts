import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createSandbox, documentedRepositories, environmentOf, type ProviderId } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { providers } from "../../../../packages/cli/src/providers.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Lists a documented repository with Prism between the client and the sandbox: Prism refuses a request or an answer that the
 * spec does not allow. Host and path are signed, so both ends speak of the vendor's own: the host travels in a header of its own.
 *
 * @returns what is wrong; nothing, when the listing is the one that the sandbox gives without Prism.
 */
export async function judgeTraffic(tools: string, id: ProviderId, spec: URL): Promise<string | undefined> {
  const sandbox = createSandbox();
  const direct: Fetch = (url, init) => sandbox.fetch(new Request(url, init));
  const expected = await listNames(id, direct);
  const upstream = await listen({ ...sandbox, fetch: (request) => sandbox.fetch(atVendor(request)) });
  const port = await findPort();
  const prism = spawn(join(tools, "node_modules/.bin/prism"), [
    ...["proxy", fileURLToPath(spec), upstream.url, "--errors", "--port", String(port), "--verboseLevel", "silent"],
  ]);
  const log: string[] = [];
  try {
    await waitFor(port, prism);
    const names = await listNames(id, async (url, init) => {
      // A token comes from another host, of which this spec says nothing.
      if (new URL(url).host.startsWith("iam")) return await direct(url, init);
      const { host, pathname, search } = new URL(url);
      const headers = new Headers(init.headers);
      headers.set("x-vendor-host", host);
      const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
      if (response.status >= 400) log.push(await response.clone().text());
      return response;
    });
    return names.join() === expected.join() ? undefined : `${names.length} tags in place of ${expected.length}`;
  } catch (error) {
    return [String(error), ...log].join("\n");
  } finally {
    prism.kill();
    await upstream.close();
  }
}

async function listNames(id: ProviderId, fetch: Fetch): Promise<string[]> {
  const provider = await providers[id]?.();
  const repository = documentedRepositories.find((one) => one.startsWith(`${id}/`))?.slice(id.length + 1) ?? "";
  const source = provider?.open(environmentOf(id), { fetch, retry: { attempts: 1 } });
  const names: string[] = [];
  for await (const { name } of source?.list(repository) ?? []) names.push(name);
  return names;
}

/** The request as the client signed it. */
function atVendor(request: Request): Request {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  const host = headers.get("x-vendor-host") ?? "";
  headers.delete("x-vendor-host");
  headers.set("host", host);
  const { method, body, signal } = request;
  return new Request(`https://${host}${pathname}${search}`, { method, headers, body, signal, ...(body ? { duplex: "half" } : {}) });
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitFor(port: number, program: { readonly exitCode: number | null }): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < 60_000; await wait(100)) {
    if (program.exitCode !== null) throw new Error(`Prism ended with ${program.exitCode}.`);
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error("Prism did not start within a minute.");
}
