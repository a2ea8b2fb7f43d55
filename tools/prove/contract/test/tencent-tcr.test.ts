import * as source from "@imagetags/normalize/tencent-tcr";
import { environmentOf } from "@imagetags/sandbox";
import { createTencentTcr, optionsFromEnvironment } from "@imagetags/tencent-tcr";
import { createClient } from "@imagetags/tencent-tcr/client";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("tencent-tcr");
const header = { "X-TC-Action": "DescribeImages", "X-TC-Version": "2019-09-24" } as const;
const place = { provider: "tencent-tcr", repository: "team-01/nginx" };

acceptProvider({
  id: "tencent-tcr",
  source,
  open: (options, given = env) => createTencentTcr({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, repository) {
    const [NamespaceName = "", RepositoryName = ""] = repository.split("/");
    const { registryId: RegistryId } = optionsFromEnvironment(env);
    return client.POST("/", { params: { header }, body: { RegistryId, NamespaceName, RepositoryName, Offset: 1, Limit: 20 } });
  },
  nameOf: ({ ImageVersion }) => ImageVersion,
  endpoint: "https://tcr.tencentcloudapi.com/*",
  maxPageSize: undefined,
  badRepositories: ["nginx"],
  badOptions: [
    [{ credentials: {} }, /credentials.secretId must be a non-empty string/],
    [{ credentials: { secretId: "id", secretKey: " hush" } }, /credentials.secretKey must be .* without white space around/],
    [{ credentials: { secretId: "id", secretKey: "key", token: "" } }, /credentials.token must be a non-empty string/],
    [{ region: "gz" }, /region must be .* such as "ap-guangzhou", which API 2.0 called "gz"; got "gz"/],
    [{ registryId: "" }, /registryId must be letters, digits, "_" and "-", such as "tcr-okmj78"; got ""/],
  ],
  documented: [
    {
      file: "describe-images.response.yaml",
      repository: "team-01/nginx",
      tags: [
        {
          ...place,
          name: "8",
          digest: "sha256:a1801b843b1bfaf77c501e7a6d3f709401a1e0c83863037fa3aab063a7fdb9dc",
          sizeBytes: 83520757,
          updatedAt: new Date("2022-08-06T07:31:01.207Z"),
          kind: "image",
        },
      ],
    },
    {
      file: "describe-images.2020-11-04.response.yaml",
      repository: "team-01/nginx",
      tags: [
        {
          ...place,
          name: "2.0",
          digest: "sha256:ca30d8e9449eae19367f542aeb6e39764e94e7c34fca4277b9b7c77ba93eaa6c",
          sizeBytes: 63923200,
          updatedAt: new Date("2020-02-14T06:45:40.407Z"),
        },
      ],
      isMutated: false,
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 200, kind: "authentication", code: "AuthFailure.SignatureFailure" }],
});
