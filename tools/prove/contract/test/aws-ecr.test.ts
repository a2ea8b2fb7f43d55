import { createAwsEcr, type ImageDetail } from "@imagetags/aws-ecr";
import { createClient } from "@imagetags/aws-ecr/client";
import type { ImageTag } from "@imagetags/normalize";
import { listImageTags } from "@imagetags/normalize/aws-ecr";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mutate, readContract, readExample, serve } from "../src/index.ts";

const contract = await readContract("aws-ecr/openapi.yaml");
const answer = readExample("aws-ecr/examples/describe-images.response.yaml");
const failure = readExample("aws-ecr/examples/failure.response.yaml");
const endpoint = "https://api.ecr.us-east-1.amazonaws.com/";

const credentials = { accessKeyId: "AKIDexample", secretAccessKey: "example", sessionToken: "temporary" };
const options = { credentials, region: "us-east-1", retry: { attempts: 1 } };
const ecr = createAwsEcr(options);
const client = createClient(options);
const header = { "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages" } as const;

// Typed out by hand from the page, not read from the file that is served.
const documentedRow: ImageDetail = {
  registryId: "012345678910",
  repositoryName: "cluster-autoscaler",
  imageDigest: "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
  imageTags: ["v1.13.6"],
  imageSizeInBytes: 48318255,
  imagePushedAt: 1565128275.0,
};
const documentedTag: Omit<ImageTag, "raw"> = {
  provider: "aws-ecr",
  repository: "cluster-autoscaler",
  name: "v1.13.6",
  digest: "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
  sizeBytes: 48318255,
  imagePushedAt: new Date("2019-08-06T21:51:15Z"),
  pullReference: "012345678910.dkr.ecr.us-east-1.amazonaws.com/cluster-autoscaler:v1.13.6",
};

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test("client.POST sends the documented request, in AWS's own form of JSON", async () => {
  const { requests, violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const body = readExample("aws-ecr/examples/describe-images.request.yaml") as { repositoryName: string };
  await client.POST("/", { params: { header }, body });

  expect(violations).toEqual([]);
  expect(await requests[0]?.json()).toEqual({ repositoryName: "cluster-autoscaler", imageIds: [{ imageTag: "v1.13.6" }] });
  expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject({
    "content-type": "application/x-amz-json-1.1",
    "x-amz-target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages",
    "x-amz-security-token": "temporary",
    authorization: expect.stringContaining("Credential=AKIDexample/"),
  });
});

test("the documented answer comes back whole", async () => {
  const { violations, handler } = serve(contract, endpoint, answer);
  server.resetHandlers(handler);
  const { data } = await client.POST("/", { params: { header }, body: { repositoryName: "cluster-autoscaler" } });

  expect(violations).toEqual([]);
  expect(data).toEqual({ imageDetails: [documentedRow] });
});

test("the documented failure comes back in error", async () => {
  const { violations, handler } = serve(contract, endpoint, failure, { status: 400 });
  server.resetHandlers(handler);
  const { error } = await client.POST("/", { params: { header }, body: { repositoryName: "cluster-autoscaler" } });

  expect(violations).toEqual([]);
  expect(error?.__type).toBe("UnrecognizedClientException");
});

test("what tags() sends is declared, and the documented row becomes this ImageTag", async () => {
  expect(await judge(answer)).toEqual([]);
});

test.each(mutate(answer))("the net catches: $name", async ({ value }) => {
  expect(await judge(value)).not.toEqual([]);
});

/** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
async function judge(body: unknown): Promise<string[]> {
  const { violations, handler } = serve(contract, endpoint, body);
  server.resetHandlers(handler);
  try {
    const tags = await Array.fromAsync(listImageTags(ecr, "cluster-autoscaler"));
    expect(tags).toEqual([documentedTag]);
    expect(tags[0]?.raw).toEqual(documentedRow);
  } catch (error) {
    violations.push(String(error));
  }
  return violations;
}
