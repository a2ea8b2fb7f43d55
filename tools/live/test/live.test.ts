import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createSandbox, environmentOf } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { expect, test } from "vitest";
import { scrub } from "../src/scrub.ts";

const live = fileURLToPath(new URL("../src/live.ts", import.meta.url));

test("without a repository nothing is asked, and it says SKIPPED", () => {
  const { status, stdout } = spawnSync(process.execPath, ["--conditions=@imagetags/source", live], { encoding: "utf8" });
  expect([status, stdout.split(":")[0]]).toEqual([0, "SKIPPED"]);
});

test("it lists, holds the answers to the spec, and records one; an answer that breaks the spec fails", async () => {
  const sandbox = createSandbox();
  let edit = (text: string) => text;
  const fetch = async (request: Request) => {
    const response = await sandbox.fetch(request);
    return new Response(edit(await response.text()), response);
  };
  const server = await listen({ ...sandbox, fetch });
  const cwd = mkdtempSync(join(tmpdir(), "imagetags-live-"));
  const run = () =>
    new Promise<string>((resolve) => {
      const env = { PATH: process.env.PATH, ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: `${server.url}/tencent-ccr` };
      const child = spawn(process.execPath, ["--conditions=@imagetags/source", live, "tencent-ccr/test/kubetest"], { cwd, env });
      let output = "";
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
      child.on("close", (status) => resolve(`${status} ${output}`));
    });
  try {
    expect(await run()).toBe(
      "0 1 tags of tencent-ccr/test/kubetest; recorded live-answers/tencent-ccr.json\nThe answers are what the spec says.\n",
    );
    const recording = JSON.parse(readFileSync(join(cwd, "live-answers/tencent-ccr.json"), "utf8"));
    expect(recording.body.data.tagInfo[0]).toMatchObject({ tagName: "aaaaa_a1", os: "linux", sizeByte: 59229024 });

    // What the vendor has begun to send, the sandbox does not: it keeps to the spec.
    edit = (text) => text.replace('"tagName"', '"Digest":"new","tagName"');
    expect(await run()).toMatch(/^1 .*The spec is wrong about:.*additional properties \(Digest\)/s);
  } finally {
    rmSync(cwd, { recursive: true });
    await server.close();
  }
});

test("a recording keeps the shape and says nothing of its owner", () => {
  const body = {
    code: 0,
    data: { reponame: "acme/payments-2", size: 59, tagInfo: [{ tagName: "v1.0", pushTime: "2017-09-12", note: null, 名: "标签" }] },
  };
  const headers = new Headers({ "content-type": "application/json", "set-cookie": "session=1" });
  const recording = scrub({ status: 200, headers }, body, (key) => key === "pushTime");
  expect(recording).toEqual({
    status: 200,
    headers: { "content-type": "application/json" },
    body: {
      code: 0,
      data: { reponame: "aaaa/aaaaaaaa-1", size: 59, tagInfo: [{ tagName: "a1.1", pushTime: "2017-09-12", note: null, 名: "字字" }] },
    },
  });
});
