import * as source from "@imagetags/normalize/otc-swr";
import { createOtcSwr, optionsFromEnvironment } from "@imagetags/otc-swr";
import { createClient } from "@imagetags/otc-swr/client";
import { environmentOf } from "@imagetags/sandbox";
import { acceptPassword, acceptProvider } from "../src/index.ts";

const env = environmentOf("otc-swr");
const endpoint = "https://swr-api.eu-de.otc.t-systems.com/*";
// The documented page is a whole list of one tag.
const headers = { "content-range": "0-1/1" };
const tag = {
  provider: "otc-swr",
  name: "latest",
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  imageId: "sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  sizeBytes: 1304902,
  createdAt: new Date("2018-07-06T06:18:55Z"),
  updatedAt: new Date("2018-07-06T06:18:55Z"),
};

acceptProvider({
  id: "otc-swr",
  source,
  open: (options, given = env) => createOtcSwr({ ...optionsFromEnvironment(given), ...options }),
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
    [{ signature: "v4" }, /signature must be "access" or "credential"; got "v4"/],
  ],
  documented: [
    {
      file: "list-repository-tags.2025-10-29.response.yaml",
      headers,
      repository: "namespace/busybox",
      tags: [{ ...tag, repository: "namespace/busybox", kind: "image" }],
    },
    {
      file: "list-repository-tags.2024-10-18.response.yaml",
      headers,
      repository: "group/busybox",
      tags: [{ ...tag, repository: "group/busybox", kind: "image" }],
      isMutated: false,
    },
  ],
  refusals: [
    { file: "failure-list.response.yaml", status: 404, kind: "not-found", code: "SVCSTG.SWR.4001048" },
    { file: "failure-gateway.response.yaml", status: 404, kind: "not-found", code: "APIGW.0101" },
  ],
});

acceptPassword({
  id: "otc-swr",
  iamUrl: "https://iam.eu-de.otc.t-systems.com/*",
  endpoint,
  token: "MIIDkgYJKoZIhvcNAQcCoIID",
  page: { file: "list-repository-tags.2025-10-29.response.yaml", headers },
  list() {
    const credentials = { username: "user A", password: "**********", domain: "domain A", project: "eu-de" };
    return createOtcSwr({ credentials, region: "eu-de" }).tags("namespace/busybox");
  },
});
