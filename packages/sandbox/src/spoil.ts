import { ConnectionReset, type Fault } from "./faults.ts";

const page = "<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>";

/** What comes instead of the vendor's answer, before the vendor sees the request. */
export async function interrupt(faults: readonly Fault[], throttle: () => Response, signal: AbortSignal): Promise<Response | undefined> {
  for (const fault of faults) {
    if (fault.kind === "slow-headers") await sleep(fault.ms, signal);
    if (fault.kind === "reset") throw new ConnectionReset();
    if (fault.kind === "throttle") return throttle();
    if (fault.kind === "html") return new Response(page, { status: fault.status, headers: { "content-type": "text/html" } });
  }
  return undefined;
}

/** The vendor's answer, as it arrives. */
export async function spoil(faults: readonly Fault[], response: Response, signal: AbortSignal): Promise<Response> {
  let spoiled = response;
  for (const fault of faults) spoiled = await spoilOnce(fault, spoiled, signal);
  return spoiled;
}

async function spoilOnce(fault: Fault, response: Response, signal: AbortSignal): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  const bytes = async () => new Uint8Array(await response.arrayBuffer());
  switch (fault.kind) {
    case "empty-body":
      return new Response(null, { status, headers });
    case "wrong-content-type":
      headers.set("content-type", "text/plain");
      return new Response(response.body, { status, headers });
    case "gzip":
      headers.set("content-encoding", "gzip");
      return new Response(response.body?.pipeThrough(new CompressionStream("gzip")) ?? null, { status, headers });
    case "cut-body":
      return new Response(
        inHalves(await bytes(), () => Promise.reject(new ConnectionReset())),
        { status, headers },
      );
    case "slow-body":
      return new Response(
        inHalves(await bytes(), () => sleep(fault.ms, signal)),
        { status, headers },
      );
    default:
      return response;
  }
}

function inHalves(bytes: Uint8Array<ArrayBuffer>, between: () => Promise<void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const half = bytes.length >> 1;
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.slice(0, half));
    },
    async pull(controller) {
      await between();
      controller.enqueue(bytes.slice(half));
      controller.close();
    },
  });
}

/** Rejects with the signal's reason when the client goes away. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
  });
}
