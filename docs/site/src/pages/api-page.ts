import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { renderPage, toCode, toLine } from "./markdown.ts";

interface Manifest {
  readonly name: string;
  readonly description?: string;
  readonly exports: Readonly<Record<string, string | { readonly "@imagetags/source"?: string }>>;
}

const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  customConditions: ["@imagetags/source"],
  allowImportingTsExtensions: true,
  strict: true,
  noEmit: true,
};

/** A page for each package that can be imported: every export with its doc comment and its declaration, by name of the page. */
export function writeApiPages(root: string): Map<string, string> {
  const packages = globSync("packages/*/package.json", { cwd: root })
    .sort()
    .map((path) => readPackage(root, path));
  const program = ts.createProgram(
    packages.flatMap(({ entries }) => entries.map(({ file }) => file)),
    options,
  );
  return new Map(
    packages
      .filter(({ entries }) => entries.length > 0)
      .map((one, index) => [
        one.folder,
        renderPage(
          { title: one.name, description: `What ${one.name} exports. ${one.description}`, order: index + 2 },
          renderEntries(program, one),
        ),
      ]),
  );
}

interface Package {
  readonly folder: string;
  readonly name: string;
  readonly description: string;
  readonly entries: readonly { readonly module: string; readonly file: string }[];
}

function readPackage(root: string, path: string): Package {
  const { name, description = "", exports } = JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest;
  const folder = path.split("/")[1] ?? "";
  const entries = Object.entries(exports).flatMap(([subpath, target]) => {
    const source = typeof target === "string" ? undefined : target["@imagetags/source"];
    return source ? [{ module: `${name}${subpath.slice(1)}`, file: join(root, "packages", folder, source) }] : [];
  });
  return { folder, name, description, entries };
}

function renderEntries(program: ts.Program, { folder, entries }: Package): string {
  return entries
    .map(({ module, file }) => {
      const source = program.getSourceFile(file);
      if (!source) throw new Error(`${file} is missing.`);
      return `## ${module}\n\n${renderModule(program.getTypeChecker(), source, folder)}`;
    })
    .join("\n\n");
}

function renderModule(checker: ts.TypeChecker, source: ts.SourceFile, folder: string): string {
  const module = checker.getSymbolAtLocation(source);
  const exported = (module ? checker.getExportsOfModule(module) : [])
    .map((symbol) => ({ name: symbol.name, target: symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const homeOf = ({ declarations }: ts.Symbol) =>
    /\/packages\/([^/]+)\//.exec(declarations?.[0]?.getSourceFile().fileName ?? "")?.[1] ?? folder;
  const own = exported.filter(({ target }) => homeOf(target) === folder);
  const others = exported.filter(({ target }) => homeOf(target) !== folder);
  const borrowed = others.map(({ name, target }) => `[${toCode(name)}](../${homeOf(target)}/#${target.name.toLowerCase()})`);
  return [
    ...(borrowed.length > 0 ? [`Also exports ${borrowed.join(", ")}.`] : []),
    ...own.map(({ name, target }) => renderExport(checker, name, target)),
  ].join("\n\n");
}

function renderExport(checker: ts.TypeChecker, name: string, symbol: ts.Symbol): string {
  const comment = toLine(plain(ts.displayPartsToString(symbol.getDocumentationComment(checker))).replaceAll(/\n{2,}/g, "\n"));
  const tags = symbol.getJsDocTags(checker).map(({ name: tag, text }) => `- ${renderTag(tag, plain(ts.displayPartsToString(text)))}`);
  const declarations = (symbol.declarations ?? []).map(renderDeclaration);
  return [`### ${name}`, comment, tags.join("\n"), `\`\`\`ts\n${declarations.join("\n")}\n\`\`\``].filter(Boolean).join("\n\n");
}

function renderTag(tag: string, text: string): string {
  const [, name = "", rest = ""] = /^(\S+)\s+(?:- ?)?([\s\S]*)$/.exec(text) ?? [];
  if (tag === "param") return `${toCode(name)}: ${toLine(rest)}`;
  return `${{ returns: "Returns", throws: "Throws" }[tag] ?? tag} ${toLine(text)}`;
}

/** `{@link X | words}` as `words`. */
function plain(text: string): string {
  return text.replaceAll(/\{@link\s+([^}|]+?)(?:\s*\|\s*([^}]+))?\}/g, (_, target: string, words?: string) => toCode(words ?? target));
}

const printer = ts.createPrinter();

/** A declaration as it stands, its members' comments included, but without what a function does. */
function renderDeclaration(declaration: ts.Declaration): string {
  const text = declaration.getText();
  if (ts.isFunctionDeclaration(declaration) && declaration.body) {
    return `${text.slice(0, declaration.body.getStart() - declaration.getStart()).trim()};`;
  }
  if (ts.isClassDeclaration(declaration)) {
    const printed = printer.printNode(ts.EmitHint.Unspecified, withoutBodies(declaration), declaration.getSourceFile());
    return printed.replace(/^\/\*\*[\s\S]*?\*\/\s*/, "");
  }
  return ts.isVariableDeclaration(declaration) ? `export const ${text};` : text;
}

function withoutBodies(declaration: ts.ClassDeclaration): ts.ClassDeclaration {
  const { modifiers, name, typeParameters, heritageClauses, members } = declaration;
  const shown = members.flatMap((member) => {
    if (member.name && ts.isPrivateIdentifier(member.name)) return [];
    if (ts.isConstructorDeclaration(member))
      return [ts.factory.createConstructorDeclaration(member.modifiers, member.parameters, undefined)];
    if (!ts.isMethodDeclaration(member)) return [member];
    const { modifiers: own, asteriskToken, name: called, questionToken, typeParameters: types, parameters, type } = member;
    return [ts.factory.createMethodDeclaration(own, asteriskToken, called, questionToken, types, parameters, type, undefined)];
  });
  return ts.factory.createClassDeclaration(modifiers, name, typeParameters, heritageClauses, shown);
}
