import * as source from "@imagetags/normalize/quay";
import { createQuay, optionsFromEnvironment } from "@imagetags/quay";
import { createClient } from "@imagetags/quay/client";
import { environmentOf } from "@imagetags/sandbox";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("quay");
const digest = "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d";
const common = { provider: "quay", repository: "quayadmin/busybox", digest, sizeBytes: 2275314 };

acceptProvider({
  id: "quay",
  source,
  open: (options, given = env) => createQuay({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, wanted) {
    const [namespace = "", repository = ""] = wanted.split("/");
    const query = { onlyActiveTags: true, page: 1, limit: 100 };
    return client.GET("/api/v1/repository/{namespace}/{repository}/tag/", { params: { path: { namespace, repository }, query } });
  },
  nameOf: ({ name }) => name,
  endpoint: "https://quay.io/*",
  maxPageSize: 100,
  badRepositories: ["busybox"],
  badOptions: [
    [{ credentials: {} }, /credentials.token must be/],
    [{ credentials: { token: "hush hush" } }, /credentials.token must be/],
    [{ credentials: { username: "org+robot", password: "hush" } }, /robot accounts and passwords are taken by the provider oci only/],
  ],
  documented: [
    {
      file: "list-repo-tags.response.yaml",
      repository: "quayadmin/busybox",
      tags: [
        {
          ...common,
          name: "test-two",
          pushedAt: new Date("2024-06-06T13:33:00Z"),
          pullReference: "quay.io/quayadmin/busybox:test-two",
        },
        {
          ...common,
          name: "tag-test",
          pushedAt: new Date("2024-06-06T13:26:18Z"),
          pullReference: "quay.io/quayadmin/busybox:tag-test",
        },
        {
          ...common,
          name: "example",
          pushedAt: new Date("2024-05-14T14:48:51Z"),
          pullReference: "quay.io/quayadmin/busybox:example",
        },
      ],
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 404, kind: "not-found", code: "not_found" }],
});
