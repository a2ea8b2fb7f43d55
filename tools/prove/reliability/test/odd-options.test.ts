import { isImagetagsError } from "@imagetags/core";
import { createSandbox, factsOf, type ProviderId, providerIds } from "@imagetags/sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fetchFrom, openSource } from "../src/open.ts";

const names = [
  "baseUrl",
  "iamUrl",
  "region",
  "credentials",
  "projectId",
  "signature",
  "registry",
  "realm",
  "details",
  "registryId",
  "userAgent",
];
const common = ["timeoutMs", "retry", "concurrency", "maxBodyBytes", "fetch", "onRequest", "onResponse"];

test.each(providerIds)("%s: any value in any option gives a client that works, or an error of this library", async (id) => {
  const values = fc.oneof(fc.anything({ withNullPrototype: true }), fc.webUrl(), fc.constantFrom(null, "", "x", 0, 1, Number.NaN));
  const fields = fc.dictionary(
    fc.constantFrom("secretKey", "privateKey", "token", "username", "password", "registry", "expiresAt"),
    values,
  );
  const options = fc.dictionary(fc.constantFrom(...names, ...common), fc.oneof(values, fields), { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(options, async (given) => {
      try {
        const source = await openSource(id, { fetch: fetchFrom(createSandbox()), retry: { attempts: 1 }, ...given });
        await Array.fromAsync(source.list("test/many"));
      } catch (error) {
        expect(error).toSatisfy(isImagetagsError);
      }
    }),
    { numRuns: 200 },
  );
});

test.each(providerIds)("%s: a fetch whose answers only look like a Response", async (id) => {
  const sandbox = createSandbox();
  for (const toHeaders of [(headers: Headers) => Object.fromEntries(headers), () => undefined, () => null, () => 7, () => ({ "\n": "" })]) {
    const fetch = async (url: string, init: RequestInit) => {
      const { status, headers, body } = await sandbox.fetch(new Request(url, init));
      return { status, headers: toHeaders(headers) as unknown as Headers, body };
    };
    const list = async () => Array.fromAsync((await openSource(id, { fetch, retry: { attempts: 1 } })).list("test/many"));
    await list().catch((error: unknown) => expect(error).toSatisfy(isImagetagsError));
  }
});

const withCredentials = providerIds.filter((id) => Object.keys(factsOf(id).credentialVariables).length > 0);

test.each(withCredentials)("%s: only undefined leaves credentials out", async (id) => {
  for (const credentials of [null, "", 0, false]) {
    const open = openSource(id, { fetch: fetchFrom(createSandbox()), credentials } as object);
    await expect(open, `${credentials}`).rejects.toMatchObject({ kind: "argument" });
  }
});

const regional: ProviderId[] = ["tencent-tcr-personal", "tencent-tcr", "tencent-ccr", "huawei-swr", "otc-swr", "aws-ecr"];
const takenBy: Readonly<Record<string, readonly ProviderId[]>> = {
  region: regional,
  iamUrl: ["huawei-swr", "otc-swr"],
  signature: ["otc-swr"],
  signatureMethod: ["tencent-ccr"],
  projectId: ["ucloud-uhub", "surfercloud-uhub"],
  registryId: ["tencent-tcr", "aws-ecr"],
  registry: ["oci"],
  realm: ["oci"],
  details: ["oci"],
};

test.each(providerIds)("%s: null leaves no option out: what is meant to be asked elsewhere does not go to the vendor", async (id) => {
  const own = Object.keys(takenBy).filter((name) => takenBy[name]?.includes(id));
  const credentials = withCredentials.includes(id) ? ["credentials"] : [];
  for (const name of ["baseUrl", "userAgent", ...credentials, ...common, ...own]) {
    const open = openSource(id, { fetch: fetchFrom(createSandbox()), [name]: null } as object);
    await expect(open, name).rejects.toMatchObject({ kind: "argument", message: expect.stringMatching(new RegExp(name)) });
  }
});

test.each(withCredentials)("%s: what is no environment is refused", async (id) => {
  const { optionsFromEnvironment } = await import(`../../../../packages/${id}/src/index.ts`);
  for (const env of [undefined, null, "x", 7]) {
    expect(() => optionsFromEnvironment(env)).toThrow(
      expect.objectContaining({ kind: "argument", message: expect.stringMatching(/^env must be an object/) }),
    );
  }
});
