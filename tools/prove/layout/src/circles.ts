import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { readImports } from "./imports.ts";

/** Files of a package that import each other, for a type only too, each circle once. A type lives with what owns it. */
export function checkCircles(root: string): string[] {
  const files = globSync("packages/*/src/**/*.ts", { cwd: root }).sort();
  const imports = new Map(files.map((file) => [file, readNeighbours(root, file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start !== -1) circles.push(`${[...path.slice(start), file].join(" → ")}: import each other`);
    if (start !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return circles;
}

/** The files of the same package that a file imports at once. What is imported later, when it runs, is no circle. */
function readNeighbours(root: string, file: string): string[] {
  const imports = readImports(readFileSync(join(root, file), "utf8"));
  return imports.flatMap(({ module }) => (module.startsWith(".") ? [normalize(join(dirname(file), module))] : []));
}
