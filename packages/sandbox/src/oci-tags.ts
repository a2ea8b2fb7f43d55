// https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags
import { prefixOf } from "./oci-access.ts";
import { publish } from "./oci-content.ts";
import type { OciTag, OciWorld } from "./oci-world.ts";
import type { VendorRequest } from "./vendor.ts";

type Named = Pick<OciTag, "name">;

// Tags are ASCII, so that the order of UTF-16 is that of bytes.
const byBytes = (a: Named, b: Named) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const comparators: Readonly<Record<OciWorld["order"], (a: Named, b: Named) => number>> = {
  bytes: byBytes,
  lexical: (a, b) => byBytes({ name: a.name.toLowerCase() }, { name: b.name.toLowerCase() }) || byBytes(a, b),
  pushed: () => 0,
};

/** A page of names as the world's registry pages, with its `Link` where it gives one. */
export function cutPage(
  { url, path, lister }: VendorRequest,
  query: ReadonlyMap<string, string>,
  rows: readonly OciTag[],
  { paging, order, largestPage }: OciWorld,
): { rows: readonly OciTag[]; link?: string } {
  if (paging === "none") return { rows: lister.arrange(rows) };
  const sorted = [...rows].sort(comparators[order]);
  const last = query.get("last");
  const after =
    last === undefined ? 0 : sorted.findLastIndex((row) => row.name === last || comparators[order](row, { name: last }) < 0) + 1;
  const size = Math.min(Number(query.get("n") ?? largestPage), largestPage);
  const page = lister.paginate(sorted, after, size).rows;
  const end = page.at(-1);
  if (paging === "last" || !end || end === sorted.at(-1)) return { rows: page };
  const next = new URLSearchParams({ last: end.name, n: String(size) });
  return { rows: page, link: `<${prefixOf(url, path)}${path}?${next}>; rel="next"` };
}

/** Google's part of a list: what each digest is, and which tags point at it. */
export async function describeForGoogle(rows: readonly OciTag[], { mediaTypes }: OciWorld): Promise<Record<string, unknown>> {
  const manifests: Record<string, { tag: string[]; [field: string]: unknown }> = {};
  for (const row of rows) {
    const { target } = await publish(row, mediaTypes);
    const [image] = row.images;
    const created = image?.created === undefined ? 0 : Date.parse(image.created);
    manifests[target.digest] ??= {
      imageSizeBytes: String(row.images.reduce((sum, { layerSize }) => sum + layerSize, 0)),
      layerId: "",
      mediaType: target.mediaType,
      tag: [],
      timeCreatedMs: String(created),
      timeUploadedMs: String(row.pushedAt),
    };
    manifests[target.digest]?.tag.push(row.name);
  }
  return { child: [], manifest: manifests };
}
