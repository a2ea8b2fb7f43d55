// The command as a person uses it: in a real pseudo-terminal, and in a shell's pipes.
import { spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createSandbox, documentedRepositories, environmentOf, scriptFaults } from "@imagetags/sandbox";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLines, runInTerminal } from "../src/pty.ts";

const node = [process.execPath, "--conditions=@imagetags/source"] as const;
const imagetags = [...node, fileURLToPath(new URL("../src/imagetags.ts", import.meta.url))] as const;
const main = [...node, fileURLToPath(new URL("../../../../packages/cli/src/main.ts", import.meta.url))] as const;

/** Whether colors, bold or dim type are asked of the terminal. */
const hasStyle = (output: string) => output.split("\u001b[").some((piece, index) => index > 0 && /^[\d;]*m/.test(piece));

describe.each([60, 80, 200])("%i columns", (columns) => {
  test("a table fits: no line is wider, every row is there, nothing is left over", async () => {
    const { exitCode, screen, output } = await runInTerminal([...imagetags, "ls", ...documentedRepositories, "--limit", "1"], { columns });
    const lines = readLines(screen);
    expect([exitCode, lines.length]).toEqual([0, documentedRepositories.length + 2]);
    expect(lines.at(-1)).toBe("* updated, not pushed; ^ image pushed, not pushed");
    expect(lines[0]).toMatch(/^REPOSITORY +TAG +PUSHED/);
    // The whole repository where it fits; else as much of it as does.
    for (const [index, repository] of documentedRepositories.entries()) expect(lines[index + 1]).toContain(repository.slice(0, 17));
    expect(hasStyle(output)).toBe(true);
    expect(lines).toMatchSnapshot();
  });

  test("--full keeps digests whole", async () => {
    const { screen } = await runInTerminal([...imagetags, "ls", "huawei-swr/namespace/busybox", "--full"], { columns });
    expect(readLines(screen).join("")).toContain("sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3");
  });

  test("--help fits", async () => {
    const { exitCode, screen } = await runInTerminal([...main, "ls", "--help"], { columns });
    const lines = readLines(screen);
    expect([exitCode, lines[0]]).toEqual([0, "Usage: imagetags ls [options] <repository...>"]);
    const wrapped = lines.filter((_, index) => screen.buffer.active.getLine(index)?.isWrapped);
    // Examples are lines to copy: they are not broken.
    expect(wrapped.filter((line) => /^ {4,}--|^ {2}--/.test(line))).toEqual([]);
  });
});

test.each([40, 70, 120])("%i columns: a signature among a few tags makes no other line wider than the terminal", async (columns) => {
  const args = ["ls", "docker-hub/team/shop", "harbor/team/shop", "--newest", "5"];
  const { exitCode, screen } = await runInTerminal([...imagetags, ...args], { columns });
  const lines = readLines(screen);
  expect(exitCode).toBe(0);
  const wrapped = lines.filter((_, index) => screen.buffer.active.getLine(index)?.isWrapped);
  expect(wrapped.filter((line) => !/^[0-9a-f]+(?:\.sig)?$/.test(line))).toEqual([]);
  for (const name of ["nightly", "main-8c1f2ab", "latest", "v2.14.3", "pr-1187"]) {
    expect(lines.some((line) => line.split(/ +/).includes(name))).toBe(true);
  }
  expect(lines.at(-1)).toBe("^ image pushed, not pushed");
});

test("without color: NO_COLOR, and a dumb terminal", async () => {
  for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
    const { output, exitCode } = await runInTerminal([...imagetags, "ls", "tencent-ccr/test/kubetest"], { columns: 80, env });
    expect(exitCode).toBe(0);
    expect(hasStyle(output)).toBe(false);
    expect(output).toContain("nginx_v1  9 years ago  56.5 MiB  -       linux/amd64");
  }
});

test("piped: plain, whole, and no progress", () => {
  const { status, stdout, stderr } = spawnSync(imagetags[0], [...imagetags.slice(1), "ls", "tencent-ccr/test/kubetest"], {
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(
    "TAG       PUSHED                    SIZE  DIGEST  PLATFORM\nnginx_v1  2017-09-12T07:33:39Z  56.5 MiB  -       linux/amd64\n",
  );
});

test("| head -n 2 ends it quietly", () => {
  const command = `${imagetags.map((word) => `'${word}'`).join(" ")} ls tencent-ccr/test/many --format names | head -n 2; echo "$\{PIPESTATUS[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["v1.999\nv1.998\n0 0\n", ""]);
});

describe("against a vendor that makes it wait", () => {
  const sandbox = createSandbox({ faults: scriptFaults([undefined, { kind: "throttle" }, { kind: "throttle" }]) });
  let server: Server;
  let env: Record<string, string>;
  let answered = 0;
  beforeAll(async () => {
    server = createServer(async (incoming, outgoing) => {
      const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
        headers: incoming.headers as Record<string, string>,
      });
      const response = await sandbox.fetch(request);
      // The first page, two refusals, and then silence.
      if (answered++ > 2) return;
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tencent-ccr`;
    env = { ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: endpoint };
  });
  afterAll(() => {
    server.close().closeAllConnections();
  });

  test("progress tells pages, tags, rate, retries and why it waits; Ctrl-C ends it at once and leaves the terminal whole", async () => {
    let typed = false;
    const { exitCode, output, screen } = await runInTerminal(
      [...main, "ls", "tencent-ccr/test/many", "--concurrency", "1", "--sort", "name"],
      {
        columns: 100,
        env,
        onOutput: (seen, type) => {
          if (!typed && /2 retries/.test(seen)) {
            typed = true;
            type("\u0003");
          }
        },
      },
    );
    expect(exitCode).toBe(130);
    expect(output).toMatch(/1 page, \d+ tags?, [\d,]+ tags\/s · tencent-ccr: throttled, code 4400; attempt 2 in \d\.\d s/);
    // Hidden while the spinner turns, and shown again.
    expect(output.lastIndexOf("\u001b[?25h")).toBeGreaterThan(output.lastIndexOf("\u001b[?25l"));
    expect(readLines(screen)).toEqual([]);
  });
});

test("sandbox --port: it serves, prints what another shell needs, and Ctrl-C ends it", async () => {
  let asked: Promise<string> | undefined;
  const { exitCode, output } = await runInTerminal([...main, "sandbox", "--port", "0"], {
    columns: 200,
    onOutput: (seen, type) => {
      if (asked || !seen.includes("until Ctrl-C")) return;
      const variables = Object.fromEntries([...seen.matchAll(/export (\w+)='(.*?)'/g)].map(([, name, value]) => [name, value]));
      asked = runInTerminal([...main, "ls", "ucloud-uhub/test/many", "--newest", "1", "--format", "names"], { columns: 80, env: variables })
        .then(({ screen }) => readLines(screen).join("\n"))
        .finally(() => type("\u0003"));
    },
  });
  expect(await asked).toMatch(/^v1\.999\nnote: ucloud-uhub\/test\/many: the listing could not be proven/);
  expect(exitCode).toBe(130);
  expect(output).toMatch(/The sandbox listens at http:\/\/127\.0\.0\.1:\d+, until Ctrl-C\./);
});

test("a taken port is an error with a way out", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const { exitCode, screen } = await runInTerminal([...main, "sandbox", "--port", String(port)], { columns: 200 });
  server.close();
  expect(exitCode).toBe(2);
  expect(readLines(screen)[1]).toBe("hint: Choose another with --port, or 0 for any.");
});
