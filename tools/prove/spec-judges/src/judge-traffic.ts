import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createSandbox, documentedRepositories, environmentOf, type ProviderId } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { readFrom } from "../../../../packages/cli/src/source.ts";
import { bundle } from "./judge-document.ts";

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** AWS's name for JSON. Prism reads JSON by its plain name only. */
const awsJson = "application/x-amz-json-1.1";

/**
 * Lists a documented repository with Prism between the client and the sandbox: Prism refuses a request or an answer that the
 * spec does not allow. What is signed reaches the sandbox as the client sent it: the address and the type of the body travel in headers of
 * their own.
 *
 * @returns what is wrong; nothing, when the listing is the one that the sandbox gives without Prism.
 */
export async function judgeTraffic(tools: string, id: ProviderId, spec: URL): Promise<string | undefined> {
  const sandbox = createSandbox();
  const direct: Fetch = (url, init) => sandbox.fetch(new Request(url, init));
  const expected = await listNames(id, direct);
  const upstream = await listen({ ...sandbox, fetch: async (request) => withPlainJson(await sandbox.fetch(atVendor(request))) });
  const port = await findPort();
  const folder = mkdtempSync(join(tmpdir(), "imagetags-prism-"));
  const file = await bundle(spec, folder);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(awsJson, "application/json"));
  const prism = spawn(join(tools, "node_modules/.bin/prism"), [
    ...["proxy", file, upstream.url, "--errors", "--port", String(port), "--verboseLevel", "silent"],
  ]);
  const log: string[] = [];
  try {
    await waitFor(port, prism);
    const names = await listNames(id, async (url, init) => {
      const { pathname, search } = new URL(url);
      // How a token is had is another spec's to say.
      if (/\/(?:auth\/)?tokens?$/.test(pathname)) return await direct(url, init);
      const headers = new Headers(init.headers);
      headers.set("x-vendor-url", url);
      headers.set("x-vendor-type", headers.get("content-type") ?? "");
      if (headers.get("content-type") === awsJson) headers.set("content-type", "application/json");
      const response = await fetch(`http://127.0.0.1:${port}${asOnePart(pathname)}${search}`, { ...init, headers });
      if (response.status >= 400) log.push(await response.clone().text());
      return response;
    });
    return names.join() === expected.join() ? undefined : `${names.length} tags in place of ${expected.length}`;
  } catch (error) {
    return [String(error), ...log].join("\n");
  } finally {
    prism.kill();
    await upstream.close();
    rmSync(folder, { recursive: true });
  }
}

async function listNames(id: ProviderId, fetch: Fetch): Promise<string[]> {
  const provider = await providers[id]?.();
  const repository = documentedRepositories.find((one) => one.startsWith(`${id}/`))?.slice(id.length + 1) ?? "";
  const source = provider?.open(readFrom(environmentOf(id)), { fetch, retry: { attempts: 1 } });
  const names: string[] = [];
  for await (const { name } of source?.list(repository) ?? []) names.push(name);
  return names;
}

/** A registry's name of several parts as one: no parameter of an OpenAPI path holds a slash. */
function asOnePart(pathname: string): string {
  return pathname.replace(/(?<=^\/v2\/).+(?=\/(?:tags|manifests|blobs)\/)/, encodeURIComponent);
}

/** The request as the client signed it. */
function atVendor(request: Request): Request {
  const headers = new Headers(request.headers);
  const [url = "", type = ""] = ["x-vendor-url", "x-vendor-type"].map((name) => headers.get(name) ?? "");
  for (const name of ["x-vendor-url", "x-vendor-type", "content-type"]) headers.delete(name);
  if (type !== "") headers.set("content-type", type);
  headers.set("host", new URL(url).host);
  const { method, body, signal } = request;
  return new Request(url, { method, headers, body, signal, ...(body ? { duplex: "half" } : {}) });
}

function withPlainJson(response: Response): Response {
  const { status, body } = response;
  const headers = new Headers(response.headers);
  if (headers.get("content-type") === awsJson) headers.set("content-type", "application/json");
  return new Response(body, { status, headers });
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
