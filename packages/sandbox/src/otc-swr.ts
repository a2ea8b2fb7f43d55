// Open Telekom Cloud SWR's list of tags, from its page
// (https://docs.otc.t-systems.com/software-repository-container/api-ref/apis/image_tag_management/querying_image_tags.html).
import { createSwrVendor } from "./swr-family.ts";
import { createSwrWorld, type SwrTag } from "./swr-world.ts";

/** Open Telekom Cloud SWR in the sandbox, with the IAM that issues its tokens. */
export const otcSwr = createSwrVendor({
  domain: String.raw`otc\.t-systems\.com`,
  environment: {
    OS_ACCESS_KEY: "AKsandbox",
    OS_SECRET_KEY: "sandbox-secret-key",
    OS_REGION_NAME: "eu-de",
  },
  credentialVariables: { OS_ACCESS_KEY: "id", OS_SECRET_KEY: "secret" },
  documentedRepository: "namespace/busybox",
  createWorld: (now) =>
    createSwrWorld({
      now,
      project: "eu-de",
      host: "swr.eu-de.otc.t-systems.com",
      documented: { "namespace/busybox": () => [documentedTag], "group/busybox": () => [documentedTagOf2024] },
    }),
  failureBody: (code, message) => [{ errorCode: code, errorMessage: message, detail: "" }],
});

const documentedTag: SwrTag = {
  id: 0,
  repo_id: 0,
  Tag: "latest",
  image_id: "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  manifest:
    '{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":1862,"digest":"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":1292800,"digest":"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893"},{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":10240,"digest":"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed"}]}',
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  schema: 2,
  path: "swr.***.mycloud.com/namespace/busybox:latest",
  internal_path: "10.125.0.198:20202/namespace/busybox:latest",
  size: 1304902,
  is_trusted: false,
  created: "2018-07-06T06:18:55Z",
  updated: "2018-07-06T06:18:55Z",
  deleted: null,
  domain_id: "050*****************6d70a960",
  scanned: false,
  tag_type: 0,
};

const documentedTagOf2024: SwrTag = {
  id: 0,
  repo_id: 0,
  Tag: "latest",
  image_id: "741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6",
  manifest:
    '{"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json","config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":1862,"digest":"sha256:741f24a795d6d93d7c6edd11780d63c13e16c39615dd9d223378a57a836f2ee6"},"layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":1292800,"digest":"sha256:8ac8bfaff55af948c796026ee867448c5b5b5d9dd3549f4006d9759b25d4a893"},{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":10240,"digest":"sha256:77ddbf3a9fe11e81761a0f9df43a28e3e6f29bbb53c0c8cf71cd7efa69729aed"}]}',
  digest: "sha256:57b605845a6367c34bfb6ea6477f16852f59aa1861a2b51d10ab77ae0a1dc9c3",
  schema: 2,
  path: "{Repository address}/group/busybox:latest",
  internal_path: "10.125.0.198:20202/namespace/busybox:latest",
  size: 1304902,
  is_trusted: false,
  created: "2018-07-06T06:18:55Z",
  updated: "2018-07-06T06:18:55Z",
  deleted: null,
  domain_id: "0503dda878000fed0f75c0096d70a960",
  tag_type: 0,
};
