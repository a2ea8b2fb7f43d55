import * as source from "@imagetags/normalize/oci";
import { createOci, optionsFromEnvironment } from "@imagetags/oci";
import { createClient } from "@imagetags/oci/client";
import { environmentOf } from "@imagetags/sandbox";
import { acceptProvider } from "../src/index.ts";

const env = environmentOf("oci");
const place = { provider: "oci", repository: "team/app" };
const googlesDigest = "sha256:400ee2ed939df769d4681023810d2e4fb9479b8401d97003c710d0e20f7c49c6";
const googlesType = "application/vnd.docker.distribution.manifest.v2+json";

acceptProvider({
  id: "oci",
  source,
  open: (options, given = env) => createOci({ ...optionsFromEnvironment(given), ...options }),
  openClient: (options) => createClient({ ...optionsFromEnvironment(env), ...options }),
  requestFirstPage: (client, name) => client.GET("/v2/{name}/tags/list", { params: { path: { name }, query: { n: 1000 } } }),
  nameOf: ({ name }) => name,
  endpoint: "https://registry.sandbox.example/*",
  maxPageSize: 1000,
  badRepositories: ["Team/app", "/team", "team/", "a".repeat(256), "team/_app", "team/a__-b", "localhost:5000/team"],
  badOptions: [
    [{ registry: undefined }, /^registry must be the host of a registry, such as "ghcr.io" or "localhost:5000"; got undefined/],
    [{ registry: "https://ghcr.io" }, /^registry must be the host/],
    [{ registry: "ghcr.io/team" }, /^registry must be the host/],
    [{ details: "all" }, /^details must be "names", "digest" or "created"; got "all"/],
    [{ realm: "auth.example" }, /^realm must be an http\(s\) URL/],
    [{ credentials: { username: "a:b", password: "hush" } }, /^credentials.username must be a non-empty string without ":"/],
    [{ credentials: null }, /^credentials.username must be/],
  ],
  documented: [
    {
      file: "list-tags.response.yaml",
      repository: "team/app",
      tags: [
        { ...place, name: "<tag1>", pullReference: "registry.sandbox.example/team/app:<tag1>" },
        { ...place, name: "<tag2>", pullReference: "registry.sandbox.example/team/app:<tag2>" },
        { ...place, name: "<tag3>", pullReference: "registry.sandbox.example/team/app:<tag3>" },
      ],
      rows: [{ name: "<tag1>" }, { name: "<tag2>" }, { name: "<tag3>" }],
    },
    {
      // As Harbor's adapter writes Google's answer down.
      file: "list-tags.google.response.yaml",
      repository: "team/app",
      tags: ["another", "latest"].map((name) => ({
        ...place,
        name,
        digest: googlesDigest,
        sizeBytes: 763789,
        createdAt: new Date("2020-07-28T00:19:37.054Z"),
        pushedAt: new Date("2020-08-18T16:14:37.119Z"),
        pullReference: `registry.sandbox.example/team/app:${name}`,
        kind: "image",
      })),
      rows: ["another", "latest"].map((name) => ({
        name,
        digest: googlesDigest,
        mediaType: googlesType,
        google: {
          imageSizeBytes: "763789",
          layerId: "",
          mediaType: googlesType,
          tag: ["another", "latest"],
          timeCreatedMs: "1595895577054",
          timeUploadedMs: "1597767277119",
        },
      })),
      meaningless: /^child deleted$/,
    },
  ],
  refusals: [{ file: "name-unknown.response.yaml", status: 404, kind: "not-found", code: "NAME_UNKNOWN" }],
});
