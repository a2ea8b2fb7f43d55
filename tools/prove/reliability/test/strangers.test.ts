// Refusals that are not of the vendor's API: who else may have answered, and what to do about it.
import type { ClientOptions } from "@imagetags/core";
import { createSandbox, type ProviderId, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { fetchFrom, openSource } from "../src/open.ts";

async function errorOf(id: ProviderId, answer: () => Response) {
  const source = await openSource(id, { fetch: async () => answer(), retry: { attempts: 1 } });
  return Array.fromAsync(source.list("test/many")).then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe.each(providerIds)("%s:", (id) => {
  test.each([401, 403, 404])("a page for a person with HTTP %i is none of the vendor's answers", async (status) => {
    const error = await errorOf(id, () => new Response("<html>Sign in</html>", { status, headers: { "content-type": "text/html" } }));
    // Docker's own edge answers so.
    const hint =
      id === "docker-hub" && status === 403 ? /^Docker's edge refused this address, or a proxy did/ : /^The answer is HTML or XML/;
    expect(error).toMatchObject({ name: "ImagetagsError", status, hint: expect.stringMatching(hint) });
  });
});

test.each(providerIds.flatMap((id) => [403, 404, 410].map((status) => [id, status] as const)))(
  "%s: a page for a person with HTTP %i never tells that a tag is not there",
  async (id, status) => {
    const ask = fetchFrom(createSandbox());
    const name = "v1.500";
    const fetch: NonNullable<ClientOptions["fetch"]> = async (url, init) =>
      `${url} ${init.body}`.includes(name) ? new Response("<html>Blocked</html>", { status }) : ask(url, init);
    const source = await openSource(id, { fetch, retry: { attempts: 1 } });
    const asked = source.get("test/many", name).catch((error: Error) => error);
    expect(await asked).toMatchObject({ name: expect.stringMatching(/^(v1\.500|ImagetagsError)$/) });
  },
);

// Harbor's API has the codes of a registry.
test.each(providerIds.filter((id) => id !== "oci" && id !== "harbor"))(
  "%s: a registry's refusal says that the API's host is another",
  async (id) => {
    const headers = { "docker-distribution-api-version": "registry/2.0", "www-authenticate": 'Bearer realm="https://auth.example/token"' };
    const refusal = { errors: [{ code: "UNAUTHORIZED", message: "authentication required", detail: null }] };
    const error = await errorOf(id, () => Response.json(refusal, { status: 401, headers }));
    expect(error).toMatchObject({ kind: "authentication", hint: expect.stringMatching(/the API's host, which is another: check baseUrl/) });
  },
);
