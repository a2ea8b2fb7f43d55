import * as source from "@imagetags/normalize/tencent-tcr-personal";
import { environmentOf } from "@imagetags/sandbox";
import { createTencentTcrPersonal, optionsFromEnvironment } from "@imagetags/tencent-tcr-personal";
import { createClient } from "@imagetags/tencent-tcr-personal/client";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("tencent-tcr-personal");
const header = { "X-TC-Action": "DescribeImagePersonal", "X-TC-Version": "2019-09-24" } as const;

// What both documented answers tell, typed out by hand from the page.
const tag = {
  provider: "tencent-tcr-personal",
  repository: "dockerhub/test",
  name: "latest",
  imageId: "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
  sizeBytes: 128152591,
  platforms: ["linux/amd64"],
  createdAt: new Date("2019-10-17T07:59:30Z"),
  updatedAt: new Date("2019-10-24T06:20:55Z"),
  pushedAt: new Date("2019-10-24T06:20:51Z"),
  pullReference: "ccr.ccs.tencentyun.com/dockerhub/test:latest",
};

acceptProvider({
  id: "tencent-tcr-personal",
  source,
  open: (options, given = env) => createTencentTcrPersonal({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage: (client, RepoName) => client.POST("/", { params: { header }, body: { RepoName, Offset: 0, Limit: 100 } }),
  nameOf: ({ TagName }) => TagName,
  endpoint: "https://tcr.tencentcloudapi.com/*",
  maxPageSize: 100,
  badRepositories: ["kubetest"],
  badOptions: [
    [{ credentials: {} }, /credentials.secretId must be a non-empty string/],
    [{ credentials: { secretId: "id", secretKey: " hush" } }, /credentials.secretKey must be .* without white space around/],
    [{ credentials: { secretId: "id", secretKey: "key", token: "" } }, /credentials.token must be a non-empty string/],
    [{ region: "gz" }, /region must be .* such as "ap-guangzhou", which API 2.0 called "gz"; got "gz"/],
  ],
  documented: [
    { file: "describe-image-personal.response.yaml", repository: "dockerhub/test", tags: [{ ...tag, kind: "image" }] },
    { file: "describe-image-personal.2020-11-04.response.yaml", repository: "dockerhub/test", tags: [tag], isMutated: false },
  ],
  refusals: [{ file: "failure.response.yaml", status: 200, kind: "authentication", code: "AuthFailure.SignatureFailure" }],
});
