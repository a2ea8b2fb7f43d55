import { createHuaweiSwr, optionsFromEnvironment } from "@imagetags/huawei-swr";
import { createClient } from "@imagetags/huawei-swr/client";
import * as source from "@imagetags/normalize/huawei-swr";
import { environmentOf } from "@imagetags/sandbox";
import { acceptPassword, acceptProvider } from "../src/index.ts";

const env = environmentOf("huawei-swr");
const endpoint = "https://swr-api.cn-north-1.myhuaweicloud.com/*";
// The documented page is a whole list of one tag.
const headers = { "content-range": "0-1/1" };
const tag = {
  provider: "huawei-swr",
  name: "latest",
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  imageId: "sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  sizeBytes: 1304902,
  createdAt: new Date("2018-07-06T06:18:55Z"),
  updatedAt: new Date("2018-07-06T06:18:55Z"),
};

acceptProvider({
  id: "huawei-swr",
  source,
  open: (options, given = env) => createHuaweiSwr({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage(client, name) {
    const [namespace = "", ...repository] = name.split("/");
    const query = { limit: 1000, offset: 0, order_column: "updated_at", order_type: "desc" } as const;
    const params = { path: { namespace, repository: repository.join("/") }, query };
    return client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params });
  },
  nameOf: ({ Tag }) => Tag,
  endpoint,
  maxPageSize: 1000,
  badRepositories: ["busybox", "namespace/busy$box"],
  badOptions: [
    [{ region: "CN north" }, /region must be lower-case letters, digits and "-", such as "eu-de"; got "CN north"/],
    [{ iamUrl: "iam" }, /iamUrl must be an http\(s\) URL/],
    [{ credentials: {} }, /credentials.accessKey must be a non-empty string/],
    [{ credentials: { accessKey: "id" } }, /credentials.secretKey must be a non-empty string/],
  ],
  documented: [
    {
      file: "list-repository-tags.2022-10-31.response.yaml",
      headers,
      repository: "namespace/busybox",
      tags: [
        {
          ...tag,
          repository: "namespace/busybox",
          pullReference: "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest",
          kind: "image",
        },
      ],
    },
    {
      file: "list-repository-tags.2018-12-19.response.yaml",
      headers,
      repository: "namespace/busybox",
      tags: [{ ...tag, repository: "namespace/busybox", pullReference: "swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest" }],
      isMutated: false,
    },
  ],
  refusals: [
    { file: "failure.response.yaml", status: 404, kind: "not-found", code: "SVCSTG.SWR.4040010" },
    { file: "failure-list.response.yaml", status: 404, kind: "not-found", code: "SVCSTG.SWR.4001048" },
    { file: "failure-gateway.response.yaml", status: 404, kind: "not-found", code: "APIGW.0101" },
  ],
});

acceptPassword({
  id: "huawei-swr",
  iamUrl: "https://iam.cn-north-1.myhuaweicloud.com/*",
  endpoint,
  token: "MIIatAYJKoZIhvcNAQcCoII",
  page: { file: "list-repository-tags.2022-10-31.response.yaml", headers },
  list() {
    const credentials = { username: "IAMUser", password: "IAMPassword", domain: "IAMDomain", project: "cn-north-1" };
    return createHuaweiSwr({ credentials, region: "cn-north-1" }).tags("namespace/busybox");
  },
});
