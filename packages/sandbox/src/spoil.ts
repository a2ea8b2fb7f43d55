import { ConnectionReset, type Fault } from "./faults.ts";

const page = "<!doctype html><title>Bad gateway</title><h1>Bad gateway</h1>";

/** What comes instead of the vendor's answer, before the vendor sees the request. */
export async function interrupt(fault: Fault | undefined, throttle: () => Response): Promise<Response | undefined> {
  switch (fault?.kind) {
    case "throttle":
      return throttle();
    case "html":
      return new Response(page, { status: fault.status, headers: { "content-type": "text/html" } });
    case "reset":
      throw new ConnectionReset();
    case "slow-headers":
      await sleep(fault.ms);
      return undefined;
    default:
      return undefined;
  }
}

/** The vendor's answer, as it arrives. */
export async function spoil(fault: Fault | undefined, response: Response): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  const bytes = async () => new Uint8Array(await response.arrayBuffer());
  switch (fault?.kind) {
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
        inHalves(await bytes(), () => sleep(fault.ms)),
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

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
