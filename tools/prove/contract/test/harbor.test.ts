import { createHarbor, optionsFromEnvironment } from "@imagetags/harbor";
import { createClient } from "@imagetags/harbor/client";
import * as source from "@imagetags/normalize/harbor";
import { environmentOf } from "@imagetags/sandbox";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("harbor");
const repository = "source_project011642670285/redis";

acceptProvider({
  id: "harbor",
  source,
  open: (options, given = env) => createHarbor({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, wanted) {
    const [project_name = "", repository_name = ""] = wanted.split("/");
    const query = { q: "tags=*", sort: "-push_time,-id", page: 1, page_size: 100 };
    return client.GET("/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts", {
      params: { path: { project_name, repository_name }, query },
    });
  },
  nameOf: ({ tag }) => tag.name,
  endpoint: "https://demo.goharbor.io/*",
  maxPageSize: 100,
  badRepositories: ["redis"],
  badOptions: [
    [{ baseUrl: undefined }, /baseUrl must be an http\(s\) URL/],
    [{ baseUrl: "harbor.example.com" }, /baseUrl must be an http\(s\) URL/],
    [{ credentials: {} }, /credentials.username must be/],
    [{ credentials: { username: "a:b", password: "hush" } }, /credentials.username must be .* without ":"/],
    [{ credentials: { username: "a", password: "" } }, /credentials.password must be/],
  ],
  documented: [
    {
      file: "list-artifacts.response.yaml",
      headers: { "x-total-count": "1" },
      repository,
      tags: [
        {
          provider: "harbor",
          repository,
          name: "latest",
          digest: "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c",
          sizeBytes: 35804754,
          platforms: ["linux/amd64"],
          createdAt: new Date("2020-01-03T01:29:15.570Z"),
          pushedAt: new Date("2022-01-20T09:18:50.303Z"),
          imagePushedAt: new Date("2022-01-20T09:18:50.290Z"),
          pullReference: "demo.goharbor.io/source_project011642670285/redis:latest",
          kind: "image",
        },
      ],
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 404, kind: "not-found", code: "NOT_FOUND" }],
});
