import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Reader, readListing, recordListing } from "../src/pages.ts";

const place = { folder: fileURLToPath(new URL("..", import.meta.url)), nodeOptions: ["--conditions=@imagetags/source"] };

test.each<Reader>([{ mode: "bare" }, { mode: "ours" }, { mode: "ours", transport: "node:http" }])(
  "a listing that was recorded is read again, whole, by %o",
  async (reader) => {
    const listing = await recordListing("huawei-swr", place);
    try {
      const { rows, cpuMs } = await readListing(listing, reader, place);
      // A bare fetch counts what pages share too, and the first page, which is read again at the end.
      if (reader.mode === "ours") expect(rows).toBe(1000);
      else expect(rows).toBeGreaterThanOrEqual(1000);
      expect(cpuMs).toBeGreaterThan(0);
    } finally {
      listing.remove();
    }
  },
);
