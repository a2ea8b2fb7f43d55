// What an editor shows of a tag, where `tags()` is called: its name, and not all its fields.
import { globSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const files = globSync(join(process.cwd(), "packages/*/src/reader.ts")).sort();
const config = ts.readConfigFile(join(process.cwd(), "packages/tsconfig.json"), ts.sys.readFile).config;
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, join(process.cwd(), "packages"));
const program = ts.createProgram(files, options);
const checker = program.getTypeChecker();

test.each(files)("%s names what it yields", (file) => {
  const [create] = exportsOf(file).filter(({ name }) => /^create[A-Z]/.test(name));
  const [signature] = create ? checker.getSignaturesOfType(checker.getTypeOfSymbol(create), ts.SignatureKind.Call) : [];
  const tags = signature?.getReturnType().getProperty("tags");
  const [method] = tags ? checker.getSignaturesOfType(checker.getTypeOfSymbol(tags), ts.SignatureKind.Call) : [];
  expect(method && checker.typeToString(method.getReturnType())).toMatch(/^TagListing<\w+>$/);
});

function exportsOf(file: string): ts.Symbol[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return module ? checker.getExportsOfModule(module) : [];
}
