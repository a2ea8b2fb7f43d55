export interface Mutation {
  /** What was done, such as `data.tagInfo.0.size deleted`. */
  readonly name: string;
  readonly value: unknown;
}

/** Every way to break a document by one step: each field deleted, renamed or of another type; one more field in each object. */
export function mutate(document: unknown): Mutation[] {
  return objectPaths(document).flatMap((path) => {
    const at = (key: string) => [...path, key].join(".");
    const change = (name: string, edit: (object: Record<string, unknown>) => void): Mutation => {
      const copy = structuredClone(document);
      edit(path.reduce((value, key) => (value as Record<string, unknown>)[key], copy) as Record<string, unknown>);
      return { name, value: copy };
    };
    const keys = Object.keys(path.reduce((value, key) => (value as Record<string, unknown>)[key], document) as object);
    return [
      change(`${at("undeclared")} added`, (object) => {
        object.undeclared = 1;
      }),
      ...keys.flatMap((key) => [
        change(`${at(key)} deleted`, (object) => {
          delete object[key];
        }),
        change(`${at(key)} renamed`, (object) => {
          object[`${key}2`] = object[key];
          delete object[key];
        }),
        change(`${at(key)} of another type`, (object) => {
          object[key] = typeof object[key] === "object" && object[key] !== null ? "text" : [object[key]];
        }),
      ]),
    ];
  });
}

function objectPaths(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => objectPaths(item, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}
