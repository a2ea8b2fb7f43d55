import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BrokenAnswer } from "./contract.ts";
import { ConnectionReset } from "./faults.ts";
import type { Sandbox } from "./sandbox.ts";

export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

export interface SandboxServer {
  /** Put a provider's id behind it, `${url}/tencent-ccr`, and it is that provider's `baseUrl`. */
  readonly url: string;
  /** Stops listening and closes every connection. */
  close(): Promise<void>;
}

/** Serves a sandbox over HTTP. */
export async function listen(
  sandbox: Pick<Sandbox, "fetch">,
  { port = 0, host = "127.0.0.1" }: ListenOptions = {},
): Promise<SandboxServer> {
  const server = createServer((incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    answer(sandbox, incoming, outgoing, gone.signal).catch((error) => {
      if (!(error instanceof ConnectionReset) && !gone.signal.aborted) console.error(error);
      // A client sees a broken connection, whether the sandbox means it or fails; an answer that breaks the spec, it can read.
      if (error instanceof BrokenAnswer) outgoing.writeHead(500, { "content-type": "text/plain" }).end(error.message);
      else outgoing.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  sandbox: Pick<Sandbox, "fetch">,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const response = await sandbox.fetch(await toRequest(incoming, signal));
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  // Each chunk leaves this machine before the next is read, so that what came before a break has arrived.
  for await (const chunk of response.body ?? []) await new Promise((written) => outgoing.write(chunk, written));
  outgoing.end();
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { method = "GET", headers, url = "/" } = incoming;
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const init: RequestInit = { method, signal, headers: sent };
  if (chunks.length > 0) init.body = Buffer.concat(chunks);
  return new Request(`http://${headers.host}${url}`, init);
}
