import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stringify } from "yaml";
import { renderSheet } from "../../src/facts/sort.ts";
import { factsOf } from "../support.ts";
import { berths, berthsTitle } from "./berths.ts";
import { renderPage } from "./render.ts";

type Json = Record<string, unknown>;

export interface Harbour {
  readonly specs: URL;
  /** Folder of pages, one subfolder for the provider. */
  readonly pages: string;
  readonly provider: { readonly id: string; readonly folder: URL };
  writePage(text: string, name?: string): void;
  writeSpec(spec: Json): void;
}

export const harbourPage: string = renderPage("ucloud", berthsTitle, berths);

/** A spec that says what the page of berths says. */
export function harbourSpec(): Json {
  const parameter = (name: string, schema: Json, required = false): Json => ({ name, in: "query", required, schema });
  return {
    openapi: "3.1.0",
    info: {
      title: "Harbour",
      version: "1",
      "x-sources": [{ page: "https://harbour.example/docs", revision: "2026-01-01", sha256: factsOf(harbourPage).page.sha256 }],
    },
    servers: [{ url: "https://api.harbour.example" }],
    paths: {
      "/": {
        get: {
          parameters: [
            parameter("Action", { const: "ListBerths" }, true),
            parameter("HarbourName", { type: "string", minLength: 1, maxLength: 32 }, true),
            parameter("Offset", { type: "integer", minimum: 0, default: 0 }),
            parameter("Limit", { type: "integer", maximum: 100, default: 20 }),
            parameter("SortBy", { type: "string", enum: ["Name", "Depth"] }),
          ],
          responses: {
            "200": {
              content: {
                "application/json": {
                  schema: { oneOf: [{ $ref: "#/components/schemas/Berths" }, { $ref: "#/components/schemas/Failure" }] },
                },
              },
            },
          },
        },
      },
    },
    components: {
      securitySchemes: { key: { type: "apiKey", in: "query", name: "PublicKey" } },
      schemas: {
        Berths: {
          type: "object",
          required: ["RetCode", "Total", "BerthSet"],
          properties: {
            RetCode: { type: "integer", const: 0 },
            Total: { type: "integer" },
            BerthSet: { type: "array", items: { $ref: "#/components/schemas/Berth" } },
          },
        },
        Berth: {
          type: "object",
          required: ["Name"],
          properties: { Name: { type: "string" }, Tonnage: { type: "integer", format: "int64" }, Sailed: { type: ["string", "null"] } },
        },
        Failure: { type: "object", required: ["RetCode"], properties: { RetCode: { type: "integer" } } },
      },
    },
  };
}

/** A provider of its own in a temporary folder: page, facts.json, spec and examples that agree. */
export function makeHarbour(): Harbour {
  const root = mkdtempSync(join(tmpdir(), "harbour-"));
  const [specs, pages] = [join(root, "specs"), join(root, "pages")];
  mkdirSync(join(specs, "harbour/examples"), { recursive: true });
  mkdirSync(join(pages, "harbour"), { recursive: true });
  const facts = factsOf(harbourPage);
  const writeSpec = (spec: Json): void => writeFileSync(join(specs, "harbour/openapi.yaml"), stringify(spec));
  const writePage = (text: string, name = "2026-01-01.en.md"): void => writeFileSync(join(pages, "harbour", name), text);
  writeFileSync(join(specs, "redocly.yaml"), stringify({ apis: { harbour: { root: "./harbour/openapi.yaml" } } }));
  writeFileSync(join(specs, "harbour/facts.json"), renderSheet(facts));
  for (const { kind, value } of facts.examples) {
    const data = kind === "request" ? (value as { query: Json }).query : value;
    writeFileSync(join(specs, `harbour/examples/${kind}.yaml`), stringify({ value: data }));
  }
  writeSpec(harbourSpec());
  writePage(harbourPage);
  const provider = { id: "harbour", folder: pathToFileURL(`${join(specs, "harbour")}/`) };
  return { specs: pathToFileURL(`${specs}/`), pages, provider, writePage, writeSpec };
}
