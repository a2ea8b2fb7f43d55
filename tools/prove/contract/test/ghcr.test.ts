import { createGhcr, optionsFromEnvironment } from "@imagetags/ghcr";
import { createClient } from "@imagetags/ghcr/client";
import * as source from "@imagetags/normalize/ghcr";
import { environmentOf } from "@imagetags/sandbox";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("ghcr");

acceptProvider({
  id: "ghcr",
  source,
  open: (options, given = env) => createGhcr({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  async requestFirstPage(client, repository) {
    const [owner = "", package_name = ""] = repository.split("/");
    const query = { page: 1, per_page: 100 };
    const common = { package_type: "container", package_name } as const;
    const ofOrganization = await client.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", {
      params: { path: { ...common, org: owner }, query },
    });
    if (ofOrganization.response.status !== 404) return ofOrganization;
    return client.GET("/users/{username}/packages/{package_type}/{package_name}/versions", {
      params: { path: { ...common, username: owner }, query },
    });
  },
  nameOf: ({ tag }) => tag,
  endpoint: "https://api.github.com/*",
  maxPageSize: 100,
  badRepositories: ["hello_docker"],
  badOptions: [
    [{ credentials: undefined }, /credentials.token must be/],
    [{ credentials: { token: "hush hush" } }, /credentials.token must be/],
  ],
  documented: [
    {
      file: "get-all-package-versions-for-package-owned-by-org.response.yaml",
      repository: "octocat/hello_docker",
      tags: [
        {
          provider: "ghcr",
          repository: "octocat/hello_docker",
          name: "latest",
          digest: "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
          updatedAt: new Date("2021-02-05T21:32:32Z"),
          imagePushedAt: new Date("2020-09-11T21:56:40Z"),
          pullReference: "ghcr.io/octocat/hello_docker:latest",
        },
      ],
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 404, kind: "not-found" }],
});
