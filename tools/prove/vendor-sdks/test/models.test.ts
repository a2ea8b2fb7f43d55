// The sandbox's answers, and the clients' requests, held to what the vendors' own models say.
import { createSandbox } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { createAwsEcr } from "../../../../packages/aws-ecr/src/index.ts";
import { createHarbor } from "../../../../packages/harbor/src/index.ts";
import * as aws from "./models/aws-ecr.ts";
import * as harbor from "./models/harbor.ts";
import { findFaults } from "./models/shape.ts";

interface Exchange {
  readonly url: URL;
  readonly sent: string;
  readonly status: number;
  readonly answer: unknown;
}

/** A sandbox as a client's `fetch`, and what passed. */
function watch() {
  const sandbox = createSandbox();
  const exchanges: Exchange[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const response = await sandbox.fetch(new Request(url, init));
    exchanges.push({ url: new URL(url), sent: `${init.body ?? ""}`, status: response.status, answer: await response.clone().json() });
    return response;
  };
  return { fetch, exchanges };
}

test("AWS's model: what is asked of DescribeImages, and what the sandbox answers", async () => {
  const { fetch, exchanges } = watch();
  const credentials = { accessKeyId: "AKIASANDBOX", secretAccessKey: "sandbox-secret-key" };
  const ecr = createAwsEcr({ fetch, credentials, region: "us-east-1", registryId: "012345678910" });
  await Array.fromAsync(ecr.tags("test/many", { pageSize: 300 }));
  await Array.fromAsync(ecr.tags("cluster-autoscaler"));
  await ecr.getTag("test/many", "v1.7");
  expect(exchanges).toHaveLength(4);
  for (const { sent, answer } of exchanges) {
    expect(findFaults(JSON.parse(sent), aws.input)).toEqual([]);
    expect(findFaults(answer, aws.output)).toEqual([]);
  }
});

test("Harbor's description: what is asked of listArtifacts, and what the sandbox answers", async () => {
  const { fetch, exchanges } = watch();
  const client = createHarbor({
    fetch,
    baseUrl: "https://demo.goharbor.io",
    credentials: { username: "sandbox", password: "sandbox-password" },
  });
  await Array.fromAsync(client.tags("test/many"));
  await Array.fromAsync(client.tags("source_project011642670285/redis"));
  await client.getTag("test/many", "v1.7");
  await expect(client.tags("nobodys/app").next()).rejects.toMatchObject({ kind: "permission" });
  expect(exchanges).toHaveLength(17);
  for (const { url, status, answer } of exchanges) {
    expect(findFaults(Object.fromEntries(url.searchParams), harbor.query)).toEqual([]);
    expect(findFaults(answer, status === 200 ? harbor.artifacts : harbor.failure)).toEqual([]);
  }
});

describe("the models find", () => {
  test.each([
    [{ repositoryName: "Test/many" }, "it.repositoryName must be"],
    [{ repositoryName: "a/b", maxResults: 1001 }, "it.maxResults must be in range"],
    [{ repositoryName: "a/b", filter: { tagStatus: "tagged" } }, "it.filter.tagStatus must be one of TAGGED"],
    [{ repositoryName: "a/b", limit: 5 }, "it.limit is not in the model"],
    [{}, "it.repositoryName is missing"],
  ])("%j", (input, fault) => {
    expect(findFaults(input, aws.input)).toEqual([expect.stringContaining(fault)]);
  });

  test.each([
    [[{ push_time: "yesterday" }], "it[0].push_time must be time"],
    [[{ tags: [{ nam: "v1" }] }], "it[0].tags[0].nam is not in the model"],
    [{}, "it must be a list"],
  ])("%j", (answer, fault) => {
    expect(findFaults(answer, harbor.artifacts)).toEqual([expect.stringContaining(fault)]);
  });
});
