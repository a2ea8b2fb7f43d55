// The sandbox's registries whose rows are images, judged by clients that no one here wrote.
import { DescribeImagesCommand, ECRClient, paginateDescribeImages } from "@aws-sdk/client-ecr";
import { createSandbox } from "@imagetags/sandbox";
import { listen, type SandboxServer } from "@imagetags/sandbox/server";
import { request } from "@octokit/request";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { awsEcr } from "../../../../packages/sandbox/src/aws-ecr.ts";

describe("AWS's client-ecr", () => {
  const sandbox = createSandbox();
  const world = sandbox.world["aws-ecr"];
  let server: SandboxServer;
  beforeAll(async () => {
    server = await listen(sandbox);
  });
  afterAll(() => server.close());

  const keys = { accessKeyId: "AKIASANDBOX", secretAccessKey: "sandbox-secret-key" };
  const open = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string } = keys, region = "us-east-1") =>
    new ECRClient({ endpoint: `${server.url}/aws-ecr`, region, credentials, maxAttempts: 1 });

  test("the right key finds an image, its time and size", async () => {
    const { imageDetails } = await open().send(
      new DescribeImagesCommand({ repositoryName: "cluster-autoscaler", imageIds: [{ imageTag: "v1.13.6" }] }),
    );
    expect(imageDetails).toMatchObject([{ imageTags: ["v1.13.6"], imageSizeInBytes: 48318255, imagePushedAt: new Date(1565128275000) }]);
  });

  test("its paginator reads every tag once", async () => {
    const pages = paginateDescribeImages(
      { client: open(), pageSize: 250 },
      { repositoryName: "test/many", filter: { tagStatus: "TAGGED" } },
    );
    const names: string[] = [];
    for await (const { imageDetails = [] } of pages) names.push(...imageDetails.flatMap(({ imageTags = [] }) => imageTags));
    expect(names).toHaveLength(1000);
    expect(new Set(names).size).toBe(1000);
  });

  test("temporary keys, and their end", async () => {
    const temporary = { accessKeyId: "ASIASANDBOX", secretAccessKey: "secret", sessionToken: "a+b/c==" };
    world.keys.push({ ...temporary });
    const ask = () => open(temporary).send(new DescribeImagesCommand({ repositoryName: "cluster-autoscaler" }));
    expect((await ask()).imageDetails).toHaveLength(1);
    awsEcr.expireTokens(world);
    await expect(ask()).rejects.toMatchObject({ name: "ExpiredTokenException" });
  });

  test.each([
    ["a wrong key", { ...keys, secretAccessKey: "wrong" }, "us-east-1", "cluster-autoscaler", "InvalidSignatureException"],
    ["an unknown key", { ...keys, accessKeyId: "AKIANOBODY" }, "us-east-1", "cluster-autoscaler", "UnrecognizedClientException"],
    ["another region", keys, "eu-west-1", "cluster-autoscaler", "InvalidSignatureException"],
    ["a repository that is not there", keys, "us-east-1", "nowhere", "RepositoryNotFoundException"],
  ])("%s gets the vendor's refusal", async (_, credentials, region, repositoryName, name) => {
    const refused = open(credentials, region).send(new DescribeImagesCommand({ repositoryName }));
    await expect(refused).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400, requestId: expect.any(String) } });
  });

  test("a throttled request is one that it tries again", async () => {
    const answers = [awsEcr.throttle(Date.now())];
    const busy = await listen({ fetch: async (asked) => answers.pop() ?? sandbox.fetch(asked) });
    const client = new ECRClient({ endpoint: `${busy.url}/aws-ecr`, region: "us-east-1", credentials: keys, maxAttempts: 2 });
    const { $metadata } = await client.send(new DescribeImagesCommand({ repositoryName: "cluster-autoscaler" }));
    expect($metadata.attempts).toBe(2);
    await busy.close();
  });
});

describe("GitHub's @octokit/request", () => {
  const sandbox = createSandbox();
  let server: SandboxServer;
  beforeAll(async () => {
    server = await listen(sandbox);
  });
  afterAll(() => server.close());

  const list = (owner: string, name: string, token = "ghp_sandbox") =>
    request("GET /orgs/{org}/packages/{package_type}/{package_name}/versions", {
      baseUrl: `${server.url}/ghcr`,
      headers: { authorization: `token ${token}` },
      org: owner,
      package_type: "container",
      package_name: name,
      per_page: 100,
    });

  test("it reads a page, and the address of the next", async () => {
    const { data, headers } = await list("test", "many");
    expect(data).toHaveLength(100);
    expect(headers.link).toContain('per_page=100&page=2>; rel="next"');
  });

  test("it encodes a name with a slash as the sandbox reads it", async () => {
    sandbox.push("ghcr", "team/tools/app", "v1");
    expect((await list("team", "tools/app")).data).toMatchObject([{ metadata: { container: { tags: ["v1"] } } }]);
  });

  test.each([
    ["a wrong token", "many", "wrong", 401, "Bad credentials"],
    ["a package that is not there", "nowhere", "ghp_sandbox", 404, "Package not found."],
  ])("%s gets the vendor's refusal", async (_, name, token, status, message) => {
    await expect(list("test", name, token)).rejects.toMatchObject({ status, message: expect.stringContaining(message) });
  });
});
