// What reaches the streams when: the first rows, a pipe that closes, Ctrl-C, a vendor that is slow.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createSandbox, environmentOf, type Fault, scriptFaults } from "@imagetags/sandbox";
import { afterEach, expect, test } from "vitest";
import { run } from "../src/run.ts";
import { Interrupted, type OutputStream } from "../src/terminal.ts";
import { row } from "./session.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A promise, and what resolves it. */
function gate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A sandbox over HTTP that answers a request when `mayAnswer` has resolved for its query. */
async function serve(sandbox: ReturnType<typeof createSandbox>, mayAnswer: (query: URLSearchParams) => Promise<void> = async () => {}) {
  const server = createServer(async (incoming, outgoing) => {
    const url = `http://${incoming.headers.host}${incoming.url}`;
    await mayAnswer(new URL(url).searchParams);
    const response = await sandbox.fetch(new Request(url, { headers: incoming.headers as Record<string, string> }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: `http://127.0.0.1:${port}/tencent-ccr` };
}

interface Harness {
  readonly env: Record<string, string>;
  readonly signal?: AbortSignal;
  readonly write?: OutputStream["write"];
}

async function start({ env, signal = new AbortController().signal, write }: Harness, ...args: string[]) {
  const written = { stdout: "", stderr: "" };
  const stdout: OutputStream = {
    write(text, done) {
      written.stdout += text;
      if (write) write(text, done);
      else done?.();
    },
  };
  const code = await run(args, { env, stdout, stderr: { write: (text) => (written.stderr += text) }, signal });
  return { code, ...written };
}

function sandboxOf(count: number) {
  const sandbox = createSandbox();
  const time = (index: number) =>
    new Date(Date.UTC(2026, 0, 1) - index * 60_000).toISOString().replace("T", " ").replace(/\..*/, " +0000 UTC");
  sandbox.world["tencent-ccr"].repositories["test/large"] = Array.from({ length: count }, (_, index) =>
    row(sandbox.world, { tagName: `v${count - index}`, pushTime: time(index) }),
  );
  return sandbox;
}

test.each(["table", "json", "ndjson", "names"])(
  "%s: the first rows of 100,000 are printed before the second page is there",
  async (format) => {
    const shown = gate();
    const stop = new AbortController();
    const env = await serve(sandboxOf(100_000), async (query) => {
      if (query.get("offset") !== "0") await shown.promise;
    });
    const { code, stdout } = await start(
      {
        env,
        signal: stop.signal,
        write(_, done) {
          stop.abort(new Interrupted(130));
          shown.resolve();
          done?.();
        },
      },
      "ls",
      "tencent-ccr/test/large",
      "--format",
      format,
    );
    expect(code).toBe(130);
    expect(stdout).toContain("v100000");
    expect(stdout).not.toContain("v99850");
  },
);

test("a repository's rows do not wait for the next repository", async () => {
  const shown = gate();
  const env = await serve(sandboxOf(30), async (query) => {
    if (query.get("reponame") === "test/kubetest") await shown.promise;
  });
  const write: OutputStream["write"] = (text, done) => {
    if (text.includes("v30")) shown.resolve();
    done?.();
  };
  const { code, stdout } = await start({ env, write }, "ls", "tencent-ccr/test/large", "tencent-ccr/test/kubetest");
  expect([code, stdout.trimEnd().split("\n").length]).toEqual([0, 32]);
});

test("a repository is asked for while the one before is", async () => {
  const asked = gate();
  const env = await serve(sandboxOf(150), async (query) => {
    if (query.get("reponame") === "test/kubetest") asked.resolve();
    // Until one answer shows that the key is taken, nothing else is asked.
    else if (query.get("offset") !== "0") await asked.promise;
  });
  const { code, stdout } = await start({ env }, "ls", "tencent-ccr/test/large", "tencent-ccr/test/kubetest", "--format", "names");
  const lines = stdout.trimEnd().split("\n");
  expect([code, lines.length, lines.at(-1)]).toEqual([0, 151, "ccr.ccs.tencentyun.com/test/kubetest:nginx_v1"]);
});

test("few rows are held back so that repositories line up, for a second at most", async () => {
  const shown = gate();
  const references = ["tencent-ccr/test/large", "tencent-ccr/test/kubetest"];
  const { stdout } = await start({ env: await serve(sandboxOf(3)) }, "ls", ...references);
  const [head = "", ...rows] = stdout.trimEnd().split("\n");
  expect(rows.map((line) => line.indexOf(" 20"))).toEqual(Array(4).fill(head.indexOf(" PUSHED")));

  const env = await serve(sandboxOf(3), async (query) => {
    if (query.get("reponame") === "test/kubetest") await shown.promise;
  });
  const write: OutputStream["write"] = (text, done) => {
    if (text.includes("v3")) shown.resolve();
    done?.();
  };
  expect((await start({ env, write }, "ls", ...references)).stdout).toContain("nginx_v1");
});

test("a reader that has gone away ends it quietly, and stops the requests", async () => {
  let asked = 0;
  const env = await serve(sandboxOf(100_000), async () => void asked++);
  const broken = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
  const { code, stderr } = await start({ env, write: (_, done) => done?.(broken) }, "ls", "tencent-ccr/test/large");
  expect([code, stderr]).toEqual([0, ""]);
  expect(asked).toBeLessThan(30);
});

test("a stop while the vendor is silent ends it at once, with nothing printed", async () => {
  const env = await serve(sandboxOf(1), () => new Promise(() => {}));
  const stop = new AbortController();
  const running = start({ env, signal: stop.signal }, "ls", "tencent-ccr/test/large", "tencent-ccr/test/many");
  setTimeout(() => stop.abort(new Interrupted(130)), 50);
  const startedAt = performance.now();
  expect(await running).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test("--timeout limits each request", async () => {
  const env = await serve(sandboxOf(1), () => new Promise(() => {}));
  const { code, stderr } = await start({ env }, "ls", "tencent-ccr/test/large", "--timeout", "0.01");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: tencent-ccr\/test\/large: .*\nhint: .*\n$/);
});

test("--verbose tells why a request is made again", async () => {
  const faults: Fault[] = [{ kind: "throttle" }];
  const env = await serve(createSandbox({ faults: scriptFaults(faults) }));
  const { code, stderr } = await start({ env }, "ls", "tencent-ccr/test/kubetest", "--verbose");
  expect(code).toBe(0);
  expect(stderr).toMatch(/^GET \S+ 200 \d+ ms throttled, code 4400, again in \d+ ms \(attempt 2\)\nGET \S+ 200 \d+ ms\n$/);
});
