import * as source from "@imagetags/normalize/surfercloud-uhub";
import { environmentOf } from "@imagetags/sandbox";
import { createSurfercloudUhub, optionsFromEnvironment } from "@imagetags/surfercloud-uhub";
import { createClient } from "@imagetags/surfercloud-uhub/client";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("surfercloud-uhub");

acceptProvider({
  id: "surfercloud-uhub",
  source,
  open: (options, given = env) => createSurfercloudUhub({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, repository) {
    const [RepoName = "", ImageName = ""] = repository.split("/");
    return client.GET("/", { params: { query: { Action: "GetImageTag", RepoName, ImageName, Offset: 0, Limit: 20 } } });
  },
  nameOf: ({ TagName }) => TagName,
  endpoint: "https://api.surfercloud.com/*",
  maxPageSize: undefined,
  badRepositories: ["kubetest"],
  badOptions: [
    [{ credentials: {} }, /credentials.publicKey must be a non-empty string/],
    [{ credentials: { publicKey: "id", privateKey: " hush" } }, /credentials.privateKey must be .* without white space around/],
    [{ credentials: { publicKey: "id", privateKey: "key", securityToken: "" } }, /credentials.securityToken must be a non-empty string/],
    [{ projectId: "a b" }, /projectId must be letters, digits/],
  ],
  // Digest and UpdateTime of the page are random letters: no digest, no time.
  documented: [
    {
      file: "get-image-tag.response.yaml",
      repository: "HOJJPcie/PWKlOfuO",
      tags: [{ provider: "surfercloud-uhub", repository: "HOJJPcie/PWKlOfuO", name: "OLlvXCrO" }],
    },
  ],
  refusals: [
    { file: "wrong-signature.response.yaml", status: 200, kind: "authentication", code: 171 },
    { file: "unknown-user.response.yaml", status: 200, kind: "authentication", code: 172 },
  ],
});
