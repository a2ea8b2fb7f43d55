import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  noEmit: true,
  allowImportingTsExtensions: true,
};

/**
 * What users of a built package can import, entry by entry, as text: each export's declaration without comments, and below
 * them the declarations that they are made of and that have no name outside.
 *
 * @throws Error when the package is not built.
 */
export function renderApi(packageFolder: string): string {
  const { name, exports } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as Manifest;
  const entries = Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === "string" ? [] : [{ subpath, file: join(packageFolder, target.default.replace(/\.js$/, ".d.ts")) }],
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  const sections = entries.map(({ subpath, file }) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is missing. Run: turbo run build`);
    return `## ${name}${subpath.slice(1)}\n\n\`\`\`ts\n${renderEntry(program.getTypeChecker(), source, packageFolder)}\n\`\`\`\n`;
  });
  const none = "Nothing can be imported from this package.\n";
  return `# The public API of ${name}\n\nWritten by \`npm run sync\` from what is built. Do not edit.\n\n${sections.join("\n") || none}`;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

function renderEntry(checker: ts.TypeChecker, source: ts.SourceFile, packageFolder: string): string {
  const module = checker.getSymbolAtLocation(source);
  const exported = (module ? checker.getExportsOfModule(module) : []).map((symbol) => ({
    name: symbol.name,
    symbol: follow(checker, symbol),
  }));
  const isOwn = (declaration: ts.Declaration) => declaration.getSourceFile().fileName.startsWith(`${packageFolder}/dist/`);
  const reached = new Set(exported.map(({ symbol }) => symbol));
  // A set takes what is added while it is walked.
  for (const symbol of reached) {
    for (const declaration of symbol.declarations?.filter(isOwn) ?? []) {
      for (const used of namesIn(checker, declaration))
        if (used.declarations?.some(isTopLevel) && used.declarations.some(isOwn)) reached.add(used);
    }
  }
  const render = (name: string, symbol: ts.Symbol) => {
    const own = symbol.declarations?.filter(isOwn) ?? [];
    if (own.length === 0) return `export { ${name} } from "${moduleOf(symbol)}";`;
    const text = own.map(print).join("\n");
    return name === symbol.name ? text : `export { ${symbol.name} as ${name} };\n${text}`;
  };
  const outside = exported.sort((a, b) => compare(a.name, b.name)).map(({ name, symbol }) => render(name, symbol));
  const listed = new Set(exported.map(({ symbol }) => symbol));
  const inside = [...reached].filter((symbol) => !listed.has(symbol)).sort((a, b) => compare(a.name, b.name));
  return [
    ...outside,
    ...(inside.length > 0 ? ["// Without a name outside:", ...inside.map((symbol) => render(symbol.name, symbol))] : []),
  ].join("\n");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function follow(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function namesIn(checker: ts.TypeChecker, node: ts.Node): ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (child: ts.Node) => {
    const symbol = ts.isIdentifier(child) ? checker.getSymbolAtLocation(child) : undefined;
    if (symbol) found.push(follow(checker, symbol));
    ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isSourceFile(statementOf(declaration).parent);
}

function statementOf(declaration: ts.Declaration): ts.Node {
  return ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
}

const printer = ts.createPrinter({ removeComments: true });

function print(declaration: ts.Declaration): string {
  return printer.printNode(ts.EmitHint.Unspecified, statementOf(declaration), declaration.getSourceFile());
}

/** `@imagetags/core`, for a declaration in its `dist`. */
function moduleOf(symbol: ts.Symbol): string {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName ?? "";
  const folder = file.slice(0, file.indexOf("/dist/"));
  return (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest).name;
}
