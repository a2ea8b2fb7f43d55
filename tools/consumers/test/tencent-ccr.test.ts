import { fileURLToPath } from "node:url";
import { createSandbox } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Project } from "../src/project.ts";

const compilers = {
  "TypeScript 5.9": fileURLToPath(new URL("../node_modules/ts5/bin/tsc", import.meta.url)),
  "TypeScript 7.0": fileURLToPath(new URL("../node_modules/ts7/bin/tsc", import.meta.url)),
};

const consumer = `
import { createTencentCcr, isSuccess, type TagInfo } from "@imagetags/tencent-ccr";

const ccr = createTencentCcr({
  credentials: { secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" },
  region: "gz",
  baseUrl: process.env["BASE_URL"] ?? "",
});
const names: string[] = [];
for await (const tag of ccr.tags("test/many")) names.push(tag.tagName);
const tag: TagInfo | undefined = await ccr.getTag("test/kubetest", "nginx_v1");
const { data } = await ccr.client.GET("/v2/index.php", { params: { query: { Action: "GetTagList", reponame: "no/such" } } });
const code: number | string | undefined = data && isSuccess(data) ? data.data.tagCount : data?.code;
console.log(JSON.stringify({ count: names.length, size: Number(tag?.sizeByte), code }));
`;

const project = new Project();
let server: SandboxServer;

beforeAll(async () => {
  server = await listen(createSandbox());
  project.install("core", "tencent-ccr");
  project.write("consumer.ts", consumer);
  project.write("globals.d.ts", "declare const process: { env: Record<string, string | undefined> };");
}, 120_000);

afterAll(async () => {
  await server.close();
  project.remove();
});

test("one provider brings core, openapi-fetch and its helpers, and nothing else", () => {
  expect(project.installed()).toEqual(["@imagetags/core", "@imagetags/tencent-ccr", "openapi-fetch", "openapi-typescript-helpers"]);
});

test.each(
  Object.entries(compilers).flatMap(([compiler, path]) => [
    [compiler, "nodenext", "nodenext", path],
    [compiler, "esnext", "bundler", path],
  ]),
)(
  "%s, module %s, resolution %s: strict, and the libraries checked too",
  (_, module, resolution, path) => {
    const options = { target: "es2022", lib: ["es2023", "dom"], module, moduleResolution: resolution, types: [], noEmit: true };
    const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
    project.write("tsconfig.json", JSON.stringify({ compilerOptions: { ...options, ...strict }, files: ["consumer.ts", "globals.d.ts"] }));
    const { status, stdout } = project.run(process.execPath, [path]);
    expect(`${status} ${stdout}`).toBe("0 ");
  },
  60_000,
);

test("it lists tags from a server", async () => {
  const baseUrl = `${server.url}/tencent-ccr`;
  // The server runs in this process: the program must not block it.
  const { output, status } = await project.runBeside(process.execPath, ["consumer.ts"], { BASE_URL: baseUrl });
  expect(`${status} ${output}`).toBe('0 {"count":1000,"size":59229024,"code":5000}\n');
}, 60_000);

test("CommonJS can require it", () => {
  const script = "console.log(typeof require('@imagetags/tencent-ccr').createTencentCcr)";
  expect(project.run(process.execPath, ["--input-type=commonjs", "-e", script]).stdout).toBe("function\n");
});
