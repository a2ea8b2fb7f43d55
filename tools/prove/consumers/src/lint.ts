import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";

// Packages of ECMAScript modules alone: CommonJS loads them by `require`, and TypeScript's oldest resolution knows no `exports`.
const leftAlone = ["node10", "node16-cjs"];

/** What publint, and Are The Types Wrong, have against a package as it is published: nothing, if all is well. */
export async function lintTarball(file: string): Promise<object[]> {
  const bytes = Uint8Array.from(readFileSync(file));
  const { messages } = await publint({ pack: { tarball: bytes.buffer }, level: "warning" });
  const { types, ...checked } = await checkPackage(createPackageFromTarballData(bytes));
  const problems = types && "problems" in checked ? checked.problems : [];
  return [...messages, ...problems.filter((problem) => !("resolutionKind" in problem && leftAlone.includes(problem.resolutionKind)))];
}
