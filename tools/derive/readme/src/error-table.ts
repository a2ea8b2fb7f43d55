import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { renderTable } from "./table.ts";

/** What a provider's code means: one row of the tables in its sources. */
export interface ErrorRow {
  readonly codes: readonly string[];
  readonly kind: string;
  /** Whether the client tries again by itself, and with what. */
  readonly again: "no" | "yes" | "with fresh credentials";
  /** What the vendor's words must match, where a code means several things. */
  readonly said?: string | undefined;
  readonly hint?: string | undefined;
}

const passing = ["throttled", "unavailable", "network", "timeout"];

/** Stands for what only a run could tell. */
export const unknownText = "⟨…⟩";

/** The table for people. */
export function renderErrors(root: string, id: string): string {
  return renderTable(
    ["the vendor's code", "`kind`", "tried again", "hint"],
    readErrorTable(root, id).map(({ codes, kind, again, said, hint = "" }) => [
      `${codes.map(toCode).join(" ")}${said ? ` where its words match ${toCode(said)}` : ""}`,
      toCode(kind),
      again,
      hint.replaceAll("<", "&lt;"),
    ]),
  );
}

function toCode(text: string): string {
  return `\`${text.replaceAll("|", "\\|")}\``;
}

/**
 * The tables of meanings that a provider's `errors.ts` holds, its family's among them. They are read from the source text, because
 * what a package says of its errors is nobody else's to import.
 */
export function readErrorTable(root: string, id: string): ErrorRow[] {
  const own = readSource(join(root, "packages", id, "src/errors.ts"));
  const families = listFamilies(root, own);
  const texts = new Map([own, ...families.map(({ source }) => source)].flatMap((source) => [...readTexts(source)]));
  const used = [own, ...families.flatMap(({ source, names }) => listUsed(source, names))];
  return used.flatMap((node) => collect(node, ts.isObjectLiteralExpression)).flatMap((literal) => readRow(literal, texts));
}

/** The folders of core whose errors a provider's errors import, and the names that they import. */
function listFamilies(root: string, own: ts.SourceFile): { source: ts.SourceFile; names: string[] }[] {
  return collect(own, ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const [, family] = /^"@imagetags\/core\/(\w+)"$/.exec(moduleSpecifier.getText()) ?? [];
    const file = join(root, "packages/core/src", family ?? "", "errors.ts");
    if (!family || !importClause || !existsSync(file)) return [];
    return {
      source: readSource(file),
      names: collect(importClause, ts.isImportSpecifier).map(({ name, propertyName }) => (propertyName ?? name).text),
    };
  });
}

/** The statements of a file that some of its names are made of. */
function listUsed(source: ts.SourceFile, names: readonly string[]): ts.Statement[] {
  const used = new Set<ts.Statement>();
  const wanted = new Set(names);
  // A set takes what is added while it is walked.
  for (const name of wanted) {
    for (const statement of source.statements.filter((one) => !used.has(one) && declares(one, name))) {
      used.add(statement);
      for (const { text } of collect(statement, ts.isIdentifier)) wanted.add(text);
    }
  }
  return [...used];
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some((one) => one.name.getText() === name);
  return ts.isFunctionDeclaration(statement) && statement.name?.text === name;
}

function readSource(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** Every text that has a name: constants, and what a family's function is called with. */
function readTexts(source: ts.SourceFile): Map<string, ts.Expression> {
  const named = [...collect(source, ts.isVariableDeclaration), ...collect(source, ts.isPropertyAssignment)];
  return new Map(
    named.flatMap(({ name, initializer }) =>
      initializer && ts.isIdentifier(name) && isText(initializer) ? [[name.text, initializer]] : [],
    ),
  );
}

function isText(node: ts.Node): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function readRow(literal: ts.ObjectLiteralExpression, texts: ReadonlyMap<string, ts.Expression>): ErrorRow[] {
  const values = new Map(
    literal.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) ? [[property.name.getText(), property.initializer] as const] : [],
    ),
  );
  const [codes, kind, hint, said] = ["codes", "kind", "hint", "said"].map((name) => values.get(name));
  if (!codes || !ts.isArrayLiteralExpression(codes) || !kind) return [];
  const word = evaluate(kind, texts);
  const again = values.has("renewCredentials")
    ? "with fresh credentials"
    : values.has("retryable") || passing.includes(word)
      ? "yes"
      : "no";
  const names = codes.elements.map((code) => evaluate(code, texts));
  return [{ codes: names, kind: word, again, said: said?.getText(), hint: hint && evaluate(hint, texts) }];
}

/** The text that an expression gives. */
function evaluate(node: ts.Expression, texts: ReadonlyMap<string, ts.Expression>): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ expression, literal }) => evaluate(expression, texts) + literal.text).join("");
  }
  const named = ts.isIdentifier(node) ? texts.get(node.text) : undefined;
  return named && named !== node ? evaluate(named, texts) : unknownText;
}

function collect<T extends ts.Node>(source: ts.Node, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node) => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
