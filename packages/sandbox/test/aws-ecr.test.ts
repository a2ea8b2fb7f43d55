import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accessKeyId, type SignatureVector, secretAccessKey, signedBySdk, suite } from "../../aws-ecr/test/vectors.ts";
import { awsEcr } from "../src/aws-ecr.ts";
import { type AwsRefusal, refuseSignature } from "../src/aws-signature.ts";
import { createSandbox } from "../src/index.ts";
import { describeImages, type Signing, signingTime } from "./aws-requests.ts";

interface Page {
  readonly imageDetails: { readonly imageDigest: string; readonly imageTags?: string[]; readonly imagePushedAt: number }[];
  readonly nextToken?: string;
}

function open(now = () => signingTime) {
  const { fetch, world } = createSandbox({ now });
  return { fetch, world: world["aws-ecr"] };
}
const ask = async (input: unknown, sandbox = open()): Promise<Page> => (await sandbox.fetch(describeImages(input))).json();

/** Every page, by token. */
async function readAll(input: object, sandbox = open()): Promise<Page[]> {
  const pages: Page[] = [];
  let nextToken: string | undefined;
  do {
    const page = await ask({ ...input, ...(nextToken ? { nextToken } : {}) }, sandbox);
    pages.push(page);
    nextToken = page.nextToken;
  } while (nextToken);
  return pages;
}

test("the documented answer, verbatim", async () => {
  expect(await ask({ repositoryName: "cluster-autoscaler", imageIds: [{ imageTag: "v1.13.6" }] })).toEqual({
    imageDetails: [
      {
        registryId: "012345678910",
        repositoryName: "cluster-autoscaler",
        imageDigest: "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
        imageTags: ["v1.13.6"],
        imageSizeInBytes: 48318255,
        imagePushedAt: 1565128275,
      },
    ],
  });
});

test("pages by token hold each tag once, in no order of time", async () => {
  const pages = await readAll({ repositoryName: "test/many", maxResults: 250, filter: { tagStatus: "TAGGED" } });
  expect(pages.map(({ imageDetails }) => imageDetails.length)).toEqual([250, 250, 100]);
  const tags = pages.flatMap(({ imageDetails }) => imageDetails).flatMap(({ imageTags = [] }) => imageTags);
  expect(tags).toHaveLength(1000);
  expect(new Set(tags).size).toBe(1000);
  const times = pages.flatMap(({ imageDetails }) => imageDetails).map(({ imagePushedAt }) => imagePushedAt);
  expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  expect(times).not.toEqual(times.toSorted((a, b) => b - a));
});

test("100 a page by default, at most 1,000", async () => {
  expect((await ask({ repositoryName: "test/many" })).imageDetails).toHaveLength(100);
  expect((await ask({ repositoryName: "test/many", maxResults: 1000 })).imageDetails).toHaveLength(700);
});

test.each([
  [{}, 700],
  [{ tagStatus: "ANY" }, 700],
  [{ tagStatus: "TAGGED" }, 600],
  [{ tagStatus: "UNTAGGED" }, 100],
  [{ imageStatus: "ARCHIVED" }, 1],
  [{ imageStatus: "ANY", tagStatus: "TAGGED" }, 601],
  [{ imageStatus: "ACTIVATING" }, 0],
])("the filter %j finds %i images", async (filter, count) => {
  expect((await ask({ repositoryName: "test/many", maxResults: 1000, filter })).imageDetails).toHaveLength(count);
});

test("a deletion between two pages moves no other image", async () => {
  const sandbox = open();
  const first = await ask({ repositoryName: "test/many", maxResults: 300 }, sandbox);
  const images = sandbox.world.repositories["test/many"] ?? [];
  sandbox.world.repositories["test/many"] = images.filter(({ imageDigest }) => imageDigest !== first.imageDetails[0]?.imageDigest);
  const second = await ask({ repositoryName: "test/many", maxResults: 1000, nextToken: first.nextToken }, sandbox);
  expect(second.imageDetails).toHaveLength(400);
});

test("whatever is pushed and deleted between pages, an image that stays comes once", async () => {
  const edit = fc.record({ kind: fc.constantFrom("push", "remove"), tag: fc.integer({ min: 0, max: 39 }) });
  const days = fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(days, fc.integer({ min: 1, max: 9 }), async (edits, maxResults) => {
      const sandbox = open();
      for (let index = 0; index < 30; index++) awsEcr.push(sandbox.world, "team/app", `v${index}`, new Date(index));
      const staying = new Set((sandbox.world.repositories["team/app"] ?? []).map(({ imageDigest }) => imageDigest));
      const seen: string[] = [];
      let nextToken: string | undefined;
      do {
        const page = await ask({ repositoryName: "team/app", maxResults, ...(nextToken ? { nextToken } : {}) }, sandbox);
        seen.push(...page.imageDetails.map(({ imageDigest }) => imageDigest));
        nextToken = page.nextToken;
        for (const { kind, tag } of edits.shift() ?? []) {
          if (kind === "push") awsEcr.push(sandbox.world, "team/app", `v${tag}`, new Date(0));
          else awsEcr.remove(sandbox.world, "team/app", `v${tag}`);
          const left = (sandbox.world.repositories["team/app"] ?? []).map(({ imageDigest }) => imageDigest);
          for (const digest of staying) if (!left.includes(digest)) staying.delete(digest);
        }
      } while (nextToken);
      expect(new Set(seen).size).toBe(seen.length);
      expect([...staying].filter((digest) => !seen.includes(digest))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("a token ends, and belongs to its listing", async () => {
  let now = signingTime;
  const sandbox = open(() => now);
  const { nextToken } = await ask({ repositoryName: "test/many" }, sandbox);
  const other = await ask({ repositoryName: "cluster-autoscaler", nextToken }, sandbox);
  expect(other).toMatchObject({ __type: "InvalidParameterException", message: expect.stringContaining("nextToken") });
  now += sandbox.world.tokenLifetimeMs + 1;
  const late = await sandbox.fetch(describeImages({ repositoryName: "test/many", nextToken }, { at: now }));
  expect(await late.json()).toMatchObject({ __type: "InvalidParameterException" });
});

test("images by tag and digest, each once; an archived one only when it is asked for", async () => {
  const [one] = (await ask({ repositoryName: "test/many", imageIds: [{ imageTag: "v1.6" }, { imageTag: "v1.7" }] })).imageDetails;
  expect(one?.imageTags).toEqual(["v1.6", "v1.7", "v1.8"]);
  const imageIds = [{ imageTag: "v0.1" }];
  expect(await ask({ repositoryName: "test/many", imageIds })).toMatchObject({ __type: "ImageNotFoundException" });
  const archived = await ask({ repositoryName: "test/many", imageIds, filter: { imageStatus: "ANY" } });
  expect(archived.imageDetails).toMatchObject([{ imageTags: ["v0.1"], imageStatus: "ARCHIVED" }]);
});

const many = { repositoryName: "test/many" };

test.each<[string, unknown, Signing, string]>([
  ["a wrong key", many, { secretAccessKey: "wrong" }, "InvalidSignatureException"],
  ["a body changed after signing", many, { tampered: '{"repositoryName":"cluster-autoscaler"}' }, "InvalidSignatureException"],
  ["an unknown key", many, { accessKeyId: "AKIANOBODY" }, "UnrecognizedClientException"],
  ["a token with a key that has none", many, { sessionToken: "t" }, "UnrecognizedClientException"],
  ["another region's scope", many, { region: "eu-west-1", host: "api.ecr.us-east-1.amazonaws.com" }, "InvalidSignatureException"],
  ["another service's scope", many, { service: "ecs" }, "InvalidSignatureException"],
  ["a clock 16 minutes slow", many, { at: signingTime - 16 * 60_000 }, "InvalidSignatureException"],
  ["a clock 16 minutes fast", many, { at: signingTime + 16 * 60_000 }, "InvalidSignatureException"],
  ["a header that is not signed", many, { unsigned: { "x-amz-meta": "1" } }, "InvalidSignatureException"],
  ["a signature of another form", many, { unsigned: { authorization: "AWS4-HMAC-SHA256 Credential=x" } }, "IncompleteSignatureException"],
  ["another content type", many, { unsigned: { "content-type": "application/json" } }, "UnknownOperationException"],
  ["another region", many, { region: "eu-west-1" }, "RepositoryNotFoundException"],
  ["a repository that is not there", { repositoryName: "nowhere" }, {}, "RepositoryNotFoundException"],
  ["a repository of another account", { ...many, registryId: "999999999999" }, {}, "AccessDeniedException"],
  ["a tag that is not there", { ...many, imageIds: [{ imageTag: "v9" }] }, {}, "ImageNotFoundException"],
  ["ids beside a page", { ...many, imageIds: [{ imageTag: "v1.6" }], maxResults: 5 }, {}, "InvalidParameterException"],
  ["1,001 a page", { ...many, maxResults: 1001 }, {}, "InvalidParameterException"],
  ["a name in capitals", { repositoryName: "Test/many" }, {}, "InvalidParameterException"],
  ["no repository", {}, {}, "InvalidParameterException"],
  ["an undeclared field", { ...many, limit: 1 }, {}, "InvalidParameterException"],
  ["a made-up token", { ...many, nextToken: "x" }, {}, "InvalidParameterException"],
])("%s is refused", async (_, input, signing, type) => {
  const response = await open().fetch(describeImages(input, signing));
  expect([response.status, await response.json()]).toEqual([400, { __type: type, message: expect.any(String) }]);
  expect(response.headers.get("x-amzn-requestid")).toMatch(/./);
});

test("a request without a signature, or for another operation, is refused", async () => {
  const { headers } = describeImages(many);
  headers.delete("authorization");
  const unsigned = new Request("https://api.ecr.us-east-1.amazonaws.com/", { method: "POST", headers, body: JSON.stringify(many) });
  expect(await (await open().fetch(unsigned)).json()).toMatchObject({ __type: "MissingAuthenticationTokenException" });
});

test("temporary keys need their token, until it ends", async () => {
  const sandbox = open();
  sandbox.world.keys = [{ accessKeyId: "ASIASANDBOX", secretAccessKey: "secret", sessionToken: "a+b/c==" }];
  const signing = { accessKeyId: "ASIASANDBOX", secretAccessKey: "secret" };
  const send = async (sessionToken?: string) =>
    (await sandbox.fetch(describeImages(many, sessionToken ? { ...signing, sessionToken } : signing))).json();
  expect(await send()).toMatchObject({ __type: "UnrecognizedClientException" });
  expect((await send("a+b/c==")).imageDetails).toHaveLength(100);
  awsEcr.expireTokens(sandbox.world);
  expect(await send("a+b/c==")).toMatchObject({ __type: "ExpiredTokenException" });
});

test("a moved tag leaves its old image untagged; an image goes with its last tag", () => {
  const { world } = open();
  awsEcr.push(world, "team/app", "v1", new Date(0));
  awsEcr.push(world, "team/app", "v1", new Date(1000));
  expect(world.repositories["team/app"]?.map(({ imageTags, imagePushedAt }) => [imageTags, imagePushedAt])).toEqual([
    [["v1"], 1],
    [undefined, 0],
  ]);
  awsEcr.remove(world, "team/app", "v1");
  expect(world.repositories["team/app"]).toHaveLength(1);
  expect(awsEcr.tags(world, "team/app")).toEqual([]);
  expect(awsEcr.tags(world, "test/many")).toHaveLength(1000);
});

describe("signatures that no one here made", () => {
  function judge(
    { method, url, headers, body, authorization }: SignatureVector,
    region: string,
    service: string,
  ): Promise<AwsRefusal | undefined> {
    const given = new Headers({ ...headers, authorization });
    const sessionToken = headers["x-amz-security-token"];
    const keys = [{ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }];
    const [date = ""] = [headers["x-amz-date"]];
    const now = Date.parse(date.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/, "$1-$2-$3T$4:$5:"));
    const request = { method, url: new URL(url), headers: given, body, trust: (isSame: boolean) => isSame };
    return refuseSignature(request, { keys, expiredTokens: [], now, region, service });
  }

  test.each(suite.map((vector) => [vector.id, vector] as const))("AWS's test suite, %s", async (_, vector) => {
    expect(await judge(vector, "us-east-1", "service")).toBeUndefined();
    expect(await judge({ ...vector, body: `${vector.body} ` }, "us-east-1", "service")).toMatchObject([
      "InvalidSignatureException",
      /match/,
    ]);
  });

  test.each(signedBySdk.map((vector) => [vector.id, vector] as const))("%s", async (_, vector) => {
    expect(await judge(vector, "eu-central-1", "ecr")).toBeUndefined();
  });
});
