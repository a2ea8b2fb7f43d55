import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { renderApi } from "../src/api.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "imagetags-api-"));
  const exports = { ".": { default: "./dist/index.js" }, "./more": { default: "./dist/more.js" }, "./package.json": "./package.json" };
  write("package.json", JSON.stringify({ name: "@acme/one", type: "module", exports }));
  write("dist/index.d.ts", 'export { b as renamed, a } from "./a.js";\nexport { far } from "@acme/far";\n');
  write(
    "dist/a.d.ts",
    "interface Hidden { deep: Deeper }\ninterface Deeper { x: 1 }\ninterface Unused { y: 1 }\n" +
      "/** Says a. */\nexport declare function a(one: Hidden): void;\nexport declare const b: number, unused: string;\n",
  );
  write("dist/more.d.ts", "export declare class More { /** Not said. */ readonly m: string; }\n");
  write(
    "node_modules/@acme/far/package.json",
    JSON.stringify({ name: "@acme/far", type: "module", exports: { ".": { default: "./dist/far.js" } } }),
  );
  write("node_modules/@acme/far/dist/far.d.ts", "export declare const far: { its: 'own report' };\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test("each entry's exports, what they are made of, and nothing else", () => {
  expect(renderApi(folder)).toBe(`# The public API of @acme/one

Written by \`npm run sync\` from what is built. Do not edit.

## @acme/one

\`\`\`ts
export declare function a(one: Hidden): void;
export { far } from "@acme/far";
export { b as renamed };
export declare const b: number, unused: string;
// Without a name outside:
interface Deeper {
    x: 1;
}
interface Hidden {
    deep: Deeper;
}
\`\`\`

## @acme/one/more

\`\`\`ts
export declare class More {
    readonly m: string;
}
\`\`\`
`);
});

test("a package that is not built", () => {
  rmSync(join(folder, "dist/more.d.ts"));
  expect(() => renderApi(folder)).toThrow("dist/more.d.ts is missing. Run: turbo run build");
});
