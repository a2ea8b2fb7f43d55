import { readApis } from "@imagetags/codegen/apis";
import { renderRow } from "@imagetags/readme/table";
import { renderPage, renderTable, toCode } from "./markdown.ts";
import { listHosts, loadProvider } from "./provider.ts";
import { nameOf, readSpec } from "./spec.ts";

/** Which provider a registry has, by the host of its images, and what has to be set for the command to ask it. */
export async function writeProvidersPage(root: string): Promise<string> {
  const providers = await Promise.all(
    readApis(root).map(async ({ id, spec }) => ({ id, info: readSpec(spec).info, ...(await loadProvider(id)) })),
  );
  const named = providers.map((one) => ({ ...one, name: nameOf(one.info) })).sort((a, b) => a.name.localeCompare(b.name));
  const hosts = named.map(({ id, name, info, environment }) => [
    `[${name}](${id}/)`,
    listHosts(id, info["x-hosts"] ?? []),
    renderVariables(environment),
  ]);
  const told = named.map(({ id, name, capabilities }) => [`[${name}](${id}/)`, ...renderRow(id, capabilities).slice(1)]);
  const text = `## By the host of its images

Look for the host in the image's name: the part before the first \`/\`. Where no row names it, \`--provider\` says whose API is asked;
without it, the command asks for the [tag list that all registries have](oci/).

${renderTable(["registry", "host of its images", "variables, at least"], hosts)}

## By what it returns

${renderTable(["registry", "digest", "image ID", "size", "times", "order", "a listing is"], told)}

"Proven complete" means that a listing holds every tag that was there from its start to its end, or throws;
"best effort" that it says why that could not be proven. [How that works](../how/a-proof/).`;
  return renderPage(
    { title: "Which provider is yours", description: "The registries that imagetags lists, by the host of their images.", order: 0 },
    text,
  );
}

function renderVariables(environment: readonly { readonly name: string; readonly required: boolean }[]): string {
  const required = environment.filter((one) => one.required).map(({ name }) => toCode(name));
  return required.length > 0 ? required.join(" ") : "none for what everybody may read";
}
