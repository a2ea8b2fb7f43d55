import { createSandbox } from "@imagetags/sandbox";
import { expect, test, vi } from "vitest";
import { createClient } from "../src/client.ts";
import { type AwsEcrOptions, createAwsEcr, optionsFromEnvironment } from "../src/index.ts";

const credentials = { accessKeyId: "AKIASANDBOX", secretAccessKey: "sandbox-secret-key" };

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<AwsEcrOptions> = {}) {
  const sandbox = createSandbox();
  const sent: { readonly url: URL; readonly headers: Headers; readonly body: Record<string, unknown> }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), headers: new Headers(init.headers), body: JSON.parse(String(init.body)) });
    return sandbox.fetch(new Request(url, init));
  };
  const all = { credentials, region: "us-east-1", fetch, retry: { delayMs: 0 }, ...options };
  return { ecr: createAwsEcr(all), client: createClient(all), sandbox, sent, world: sandbox.world["aws-ecr"] };
}

test("tags() follows every page: each tag once, with its image", async () => {
  const { ecr, sent } = open();
  const listing = ecr.tags("test/many", { pageSize: 250 });
  const tags = await Array.fromAsync(listing);
  expect(new Set(tags.map(({ tag }) => tag)).size).toBe(1000);
  expect(tags).toHaveLength(1000);
  expect(tags.every(({ tag, image }) => image.imageTags?.includes(tag))).toBe(true);
  expect(sent.map(({ body }) => body.maxResults)).toEqual([250, 250, 250]);
  expect(listing.completeness).toEqual({ proven: false, reason: "its cursor is not documented" });
});

test.each([
  [{ accessKeyId: "a" }, "secretAccessKey"],
  [{ secretAccessKey: "s" }, "accessKeyId"],
  [{ ...credentials, sessionToken: "" }, "sessionToken"],
])("keys that cannot sign are refused at once: %j", (keys, name) => {
  const message = expect.stringContaining(`credentials.${name} must be`);
  expect(() => open({ credentials: keys as never })).toThrow(expect.objectContaining({ kind: "argument", message }));
});

test("one page without a token after it is all there is", async () => {
  const { ecr, sent } = open();
  const listing = ecr.tags("test/many");
  expect(await Array.fromAsync(listing)).toHaveLength(1000);
  expect(listing.completeness).toEqual({ proven: true });
  expect(sent).toHaveLength(1);
});

test("what is meant is asked for: tagged images that can be pulled, in AWS's own form of JSON", async () => {
  const { ecr, sent } = open();
  await ecr.tags("test/many").next();
  expect(sent[0]?.body).toEqual({ repositoryName: "test/many", maxResults: 1000, filter: { tagStatus: "TAGGED", imageStatus: "ACTIVE" } });
  expect(sent[0]?.headers.get("content-type")).toBe("application/x-amz-json-1.1");
  expect(sent[0]?.url.href).toBe("https://api.ecr.us-east-1.amazonaws.com/");
});

test("pages() yields images, with the vendor's answer as it came", async () => {
  const { ecr } = open();
  const [first] = await Array.fromAsync(ecr.pages("cluster-autoscaler"));
  expect(first?.rows).toEqual(first?.body.imageDetails);
  expect(first?.rows[0]?.imagePushedAt).toBe(1565128275);
});

test("pages() has untagged images too, and tags() none of them", async () => {
  const { ecr, sandbox, sent } = open();
  const day = new Date(Date.UTC(2026, 0, 1));
  sandbox.push("aws-ecr", "team/rows", "v1", day);
  sandbox.pushImage("aws-ecr", "team/rows", [], day);
  const pages = ecr.pages("team/rows");
  expect((await Array.fromAsync(pages)).flatMap(({ rows }) => rows)).toHaveLength(2);
  expect(pages.completeness).toEqual({ proven: true });
  expect(await Array.fromAsync(ecr.tags("team/rows"))).toHaveLength(1);
  expect(sent.map(({ body }) => (body.filter as { tagStatus: string }).tagStatus)).toEqual(["ANY", "TAGGED"]);
});

test("getTag() asks for that one image, and knows that there is none", async () => {
  const { ecr, sent } = open();
  const found = await ecr.getTag("test/many", "v1.7");
  expect(found?.tag).toBe("v1.7");
  expect(found?.image.imageTags).toEqual(["v1.6", "v1.7", "v1.8"]);
  expect(await ecr.getTag("test/many", "v1.1000")).toBeUndefined();
  expect(await ecr.getTag("test/many", "v0.1")).toBeUndefined();
  expect(sent.map(({ body }) => body)).toEqual(
    ["v1.7", "v1.1000", "v0.1"].map((imageTag) => ({ repositoryName: "test/many", imageIds: [{ imageTag }] })),
  );
  await expect(ecr.getTag("nowhere", "v1")).rejects.toMatchObject({ kind: "not-found" });
});

test("the account that owns the registry is named, where it is another", async () => {
  const { ecr, sent, world } = open({ registryId: "999999999999" });
  world.registryId = "999999999999";
  expect(await Array.fromAsync(ecr.tags("test/many"))).toHaveLength(1000);
  expect(sent[0]?.body).toMatchObject({ registryId: "999999999999", repositoryName: "test/many" });
  world.registryId = "111111111111";
  await expect(ecr.tags("test/many").next()).rejects.toMatchObject({ kind: "permission", hint: expect.stringMatching(/another account/) });
});

test("a repository in another region is not found; an endpoint of another region refuses the signature", async () => {
  await expect(open({ region: "eu-west-1" }).ecr.tags("test/many").next()).rejects.toMatchObject({ kind: "not-found" });
  const { ecr } = open({ region: "eu-west-1", baseUrl: "https://api.ecr.us-east-1.amazonaws.com" });
  await expect(ecr.tags("test/many").next()).rejects.toMatchObject({ kind: "rejected", hint: expect.stringMatching(/region of baseUrl/) });
});

test("the environment, and what a reference's host tells", () => {
  const env = { AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_SESSION_TOKEN: "", AWS_DEFAULT_REGION: "eu-west-1" };
  const keys = { accessKeyId: "a", secretAccessKey: "b", sessionToken: undefined };
  expect(optionsFromEnvironment(env)).toEqual({ credentials: keys, region: "eu-west-1" });
  expect(optionsFromEnvironment({ ...env, AWS_REGION: "us-east-1" }).region).toBe("us-east-1");
  const given = { region: "cn-north-1", registryId: "012345678910" };
  expect(optionsFromEnvironment(env, given)).toEqual({ credentials: keys, ...given });
  expect(() => optionsFromEnvironment({ ...env, AWS_DEFAULT_REGION: "" })).toThrow(/AWS_REGION is not set/);
});

test.each([
  ["cn-north-1", "amazonaws.com.cn"],
  ["eusc-de-east-1", "amazonaws.eu"],
  ["us-iso-east-1", "c2s.ic.gov"],
  ["us-isob-east-1", "sc2s.sgov.gov"],
  ["eu-isoe-west-1", "cloud.adc-e.uk"],
  ["us-isof-south-1", "csp.hci.ic.gov"],
  ["us-gov-east-1", "amazonaws.com"],
  ["eu-central-1", "amazonaws.com"],
])("the hosts of %s end in %s", async (region, dnsSuffix) => {
  const hosts: string[] = [];
  const fetch = async (url: string) => {
    hosts.push(new URL(url).host);
    return Response.json({ imageDetails: [] });
  };
  const { ecr } = open({ region, fetch });
  await Array.fromAsync(ecr.tags("app"));
  expect([hosts, ecr.dnsSuffix]).toEqual([[`api.ecr.${region}.${dnsSuffix}`], dnsSuffix]);
});

test("a page without images is not the last while there is a token", async () => {
  const pages = [
    { imageDetails: [], nextToken: "a" },
    { imageDetails: [{ imageDigest: "d", imageTags: ["v1"] }, { imageDigest: "e" }], nextToken: null },
  ];
  const { ecr } = open({ fetch: async () => Response.json(pages.shift()) });
  expect((await Array.fromAsync(ecr.tags("app"))).map(({ tag }) => tag)).toEqual(["v1"]);
});

test("a token that ran out ends the listing as incomplete", async () => {
  const { ecr, world } = open();
  world.tokenLifetimeMs = -1;
  await expect(Array.fromAsync(ecr.tags("test/many", { pageSize: 100 }))).rejects.toMatchObject({ kind: "incomplete", hint: /list again/ });
});

test("temporary keys are sent with their token, and asked for again when it ends", async () => {
  const ask = vi.fn(async () => ({
    ...credentials,
    sessionToken: ask.mock.calls.length === 1 ? "old" : "new",
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  const { ecr, sent, world } = open({ credentials: ask });
  world.keys = [{ ...credentials, sessionToken: "new" }];
  world.expiredTokens = ["old"];
  expect((await ecr.getTag("test/many", "v1.7"))?.tag).toBe("v1.7");
  expect(sent.map(({ headers }) => headers.get("x-amz-security-token"))).toEqual(["old", "new"]);
});

test("client.POST gives the vendor's answer, and its refusals", async () => {
  const { client } = open();
  const header = { "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages" } as const;
  const { data } = await client.POST("/", { params: { header }, body: { repositoryName: "cluster-autoscaler" } });
  expect(data?.imageDetails[0]?.imageTags).toEqual(["v1.13.6"]);
  const { error } = await client.POST("/", { params: { header }, body: { repositoryName: "nowhere" } });
  expect(error?.__type).toBe("RepositoryNotFoundException");
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createAwsEcr, undefined, given)).toThrow(/^options must be an object; got /);
});
