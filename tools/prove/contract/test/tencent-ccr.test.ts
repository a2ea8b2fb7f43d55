import * as source from "@imagetags/normalize/tencent-ccr";
import { environmentOf } from "@imagetags/sandbox";
import { createTencentCcr, optionsFromEnvironment } from "@imagetags/tencent-ccr";
import { createClient } from "@imagetags/tencent-ccr/client";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("tencent-ccr");

acceptProvider({
  id: "tencent-ccr",
  source,
  open: (options, given = env) => createTencentCcr({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage: (client, reponame) =>
    client.GET("/v2/index.php", { params: { query: { Action: "GetTagList", reponame, offset: 0, limit: 100 } } }),
  nameOf: ({ tagName }) => tagName,
  endpoint: "https://ccr.api.qcloud.com/*",
  maxPageSize: 100,
  badRepositories: ["kubetest"],
  badOptions: [
    [{ credentials: {} }, /credentials.secretId must be a non-empty string/],
    [{ credentials: { secretId: "id", secretKey: " hush" } }, /credentials.secretKey must be .* without white space around/],
    [{ credentials: { secretId: "id", secretKey: "key", token: "" } }, /credentials.token must be a non-empty string/],
    [{ region: "" }, /region must be lower-case letters, digits and "-", such as "gz"; got ""/],
    [{ signatureMethod: "MD5" }, /signatureMethod must be "HmacSHA256" or "HmacSHA1"; got "MD5"/],
  ],
  documented: [
    {
      file: "get-tag-list.response.yaml",
      repository: "test/kubetest",
      tags: [
        {
          provider: "tencent-ccr",
          repository: "test/kubetest",
          name: "nginx_v1",
          imageId: "sha256:146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70",
          sizeBytes: 59229024,
          platforms: ["linux/amd64"],
          createdAt: new Date("2017-09-12T07:30:23Z"),
          updatedAt: new Date("2017-10-25T08:33:51Z"),
          pushedAt: new Date("2017-09-12T07:33:39Z"),
          pullReference: "ccr.ccs.tencentyun.com/test/kubetest:nginx_v1",
        },
      ],
    },
  ],
  refusals: [{ file: "failure.response.yaml", status: 200, kind: "rejected", code: "5100" }],
});
