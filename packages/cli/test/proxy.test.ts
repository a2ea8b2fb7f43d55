// A proxy that the environment names is asked for every host but those in NO_PROXY.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { environmentOf } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { useSandbox } from "./session.ts";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** The hosts that a proxy is asked for by one run of the command. */
async function hostsAsked(variables: Record<string, string>): Promise<string[]> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.headers.host ?? "");
    response.writeHead(404).end();
  });
  proxy.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const named = Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value || url]));
  const env = {
    PATH: process.env.PATH,
    ...environmentOf("tencent-ccr"),
    IMAGETAGS_ENDPOINT_TENCENT_CCR: "http://vendor.invalid",
    ...named,
  };
  const options = ["--conditions=@imagetags/source", main, "ls", "tencent-ccr/a/b", "--timeout", "5"];
  await once(spawn(process.execPath, options, { env, stdio: "ignore" }), "close");
  proxy.close().closeAllConnections();
  return [...new Set(asked.map((host) => host.replace(/:\d+$/, "")))];
}

test("HTTP_PROXY is used, but not for a host in NO_PROXY", async () => {
  expect(await hostsAsked({ HTTP_PROXY: "" })).toEqual(["vendor.invalid"]);
  expect(await hostsAsked({ HTTP_PROXY: "", NO_PROXY: "vendor.invalid" })).toEqual([]);
}, 60_000);

describe("a proxy that cannot be asked is refused, by the name of its variable and without its password:", () => {
  const { inEnvironment, environment } = useSandbox();
  const password = "hush%20";
  test.each([
    `http://u:${password}@bad host:1`,
    `://u:${password}@x`,
    `http://u:${password}@h:99999`,
    `http://u:${password}%@h`,
    `socks5://u:${password}@h:1080`,
    `ftp://u:${password}@h`,
    `u:${password}@h:3128`,
    "proxy.example",
    " ",
  ])("%s", async (proxy) => {
    for (const name of ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"]) {
      for (const args of [["ls", "tencent-ccr/test/kubetest"], ["providers"], ["ls", "--no-such-option"]]) {
        const { code, stdout, stderr } = await inEnvironment({ ...environment(), [name]: proxy }, ...args);
        expect([code, stdout]).toEqual([2, ""]);
        expect(stderr).toMatch(new RegExp(`^error: The environment variable ${name} must be the URL of an HTTP proxy\\.\nhint: .*\n$`));
      }
    }
  });

  test("by the program too", async () => {
    const env = { PATH: process.env.PATH, HTTPS_PROXY: `http://u:${password}@bad host:1` };
    const { status, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", main, "providers"], {
      env,
      encoding: "utf8",
    });
    expect([status, stderr.includes(password)]).toEqual([2, false]);
  });
});
