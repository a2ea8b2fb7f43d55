/** What a file imports. */
export interface Import {
  readonly module: string;
  readonly typesOnly: boolean;
}

export function readImports(text: string): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\b(?<types> type)?[^;"]*?\bfrom "(?<module>[^"]+)"|^import "(?<bare>[^"]+)"|\bimport\("(?<lazy>[^"]+)"\)/gm,
  );
  return [...statements].map(({ groups }) => ({
    module: groups?.module ?? groups?.bare ?? groups?.lazy ?? "",
    typesOnly: groups?.types !== undefined,
  }));
}
