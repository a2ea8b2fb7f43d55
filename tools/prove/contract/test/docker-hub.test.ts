import { createDockerHub, optionsFromEnvironment } from "@imagetags/docker-hub";
import { createClient } from "@imagetags/docker-hub/client";
import * as source from "@imagetags/normalize/docker-hub";
import { setupServer } from "msw/node";
import { expect, onTestFinished, test } from "vitest";
import { acceptProvider, readContract, readExample, serve } from "../src/index.ts";

const endpoint = "https://hub.docker.com/v2/namespaces/*";
const at = new Date("2021-01-05T21:06:53.506Z");
const place = { provider: "docker-hub", repository: "library/nginx" };

acceptProvider({
  id: "docker-hub",
  source,
  // As a stranger, unless an environment is given.
  open: (options, given = {}) => createDockerHub({ ...optionsFromEnvironment(given), ...options }),
  openClient: createClient,
  requestFirstPage(opened, repository) {
    const [namespace = "", name = ""] = repository.split("/");
    const params = { path: { namespace, repository: name }, query: { page: 1, page_size: 100 } };
    return opened.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags", { params });
  },
  nameOf: ({ name }) => name,
  endpoint,
  maxPageSize: 100,
  badRepositories: ["nginx", "library/nginx/more"],
  badOptions: [
    [{ credentials: {} }, /credentials.username must be a non-empty string/],
    [{ credentials: { username: "id", token: "hush\n" } }, /credentials.token must be .* without control characters/],
  ],
  documented: [
    {
      file: "list-repository-tags.response.yaml",
      repository: "library/nginx",
      tags: [
        {
          ...place,
          name: "latest",
          digest: `sha256:${"10".padStart(64, "0")}`,
          manifestDigests: ["11", "12", "13"].map((end) => `sha256:${end.padStart(64, "0")}`),
          sizeBytes: 59229024,
          platforms: ["linux/amd64", "linux/arm64/v8"],
          updatedAt: at,
          pushedAt: at,
          pullReference: "docker.io/library/nginx:latest",
          kind: "index",
        },
        {
          ...place,
          name: "1.19",
          digest: `sha256:${"20".padStart(64, "0")}`,
          sizeBytes: 8988370,
          platforms: ["linux/amd64"],
          updatedAt: at,
          pushedAt: at,
          pullReference: "docker.io/library/nginx:1.19",
          kind: "image",
        },
        { ...place, name: "1.7", platforms: ["linux/amd64"], pullReference: "docker.io/library/nginx:1.7" },
      ],
    },
  ],
  refusals: [{ file: "not-found.response.yaml", status: 404, kind: "not-found" }],
});

test("signing in sends the documented request, and takes the documented token", async () => {
  const token = readExample("docker-hub/examples/create-token.response.yaml") as { access_token: string };
  const login = serve(await readContract("docker-hub/auth.yaml"), "https://hub.docker.com/v2/auth/token", token);
  const answer = readExample("docker-hub/examples/list-repository-tags.response.yaml");
  const list = serve(await readContract("docker-hub/openapi.yaml"), endpoint, answer);
  const server = setupServer(login.handler, list.handler);
  server.listen({ onUnhandledFrame: "error" });
  onTestFinished(() => server.close());
  const credentials = { username: "myusername", token: "dckr_pat_124509ugsdjga93" };
  await Array.fromAsync(createDockerHub({ credentials }).tags("library/nginx"));

  expect([...login.violations, ...list.violations]).toEqual([]);
  expect(await login.requests[0]?.json()).toEqual(readExample("docker-hub/examples/create-token.request.yaml"));
  expect(list.requests[0]?.headers.get("authorization")).toBe(`Bearer ${token.access_token}`);
});
