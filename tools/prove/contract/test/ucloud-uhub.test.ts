import * as source from "@imagetags/normalize/ucloud-uhub";
import { environmentOf } from "@imagetags/sandbox";
import { createUcloudUhub, optionsFromEnvironment } from "@imagetags/ucloud-uhub";
import { createClient } from "@imagetags/ucloud-uhub/client";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("ucloud-uhub");

acceptProvider({
  id: "ucloud-uhub",
  source,
  open: (options, given = env) => createUcloudUhub({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, repository) {
    const [RepoName = "", ImageName = ""] = repository.split("/");
    return client.GET("/", { params: { query: { Action: "GetImageTag", RepoName, ImageName, Offset: 0, Limit: 20 } } });
  },
  nameOf: ({ TagName }) => TagName,
  endpoint: "https://api.ucloud.cn/*",
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
      tags: [{ provider: "ucloud-uhub", repository: "HOJJPcie/PWKlOfuO", name: "OLlvXCrO" }],
    },
    {
      file: "get-image-tag.2020-05-21.response.yaml",
      repository: "ZPGYodrQ/EpDfWhyI",
      tags: [{ provider: "ucloud-uhub", repository: "ZPGYodrQ/EpDfWhyI", name: "WAIUkrwN" }],
      isMutated: false,
    },
  ],
  refusals: [
    { file: "wrong-signature.response.yaml", status: 200, kind: "authentication", code: 171 },
    { file: "unknown-user.response.yaml", status: 200, kind: "authentication", code: 172 },
  ],
});
