/** A place in an example and what is there. */
export interface ShapePlace {
  readonly path: string;
  readonly types: readonly string[];
  readonly isNullable: boolean;
}

/** A key that is data, such as a host or a path, is no name of a field. */
const isName = /^[\w$@-]+$/;

/** Every place in the examples of an answer, with array items as `[]` and the keys of the maps as `*`. */
export function shapeOf(values: readonly unknown[], maps: ReadonlySet<string> = new Set()): Map<string, ShapePlace> {
  const places = new Map<string, ShapePlace>();
  for (const value of values) visit(value, "", places, maps);
  places.delete("");
  return places;
}

function visit(value: unknown, path: string, places: Map<string, ShapePlace>, maps: ReadonlySet<string>): void {
  const before = places.get(path);
  const type = typeOf(value);
  places.set(path, {
    path,
    types: type === "null" ? (before?.types ?? []) : [...new Set([...(before?.types ?? []), type])],
    isNullable: type === "null" || (before?.isNullable ?? false),
  });
  if (Array.isArray(value)) for (const item of value) visit(item, `${path}[]`, places, maps);
  else if (typeof value === "object" && value !== null) {
    for (const [name, inner] of Object.entries(value)) visit(inner, inside(path, name, maps), places, maps);
  }
}

function inside(path: string, name: string, maps: ReadonlySet<string>): string {
  const key = maps.has(path) || !isName.test(name.trim()) ? "*" : name.trim();
  return path === "" ? key : `${path}.${key}`;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `array<${value.length === 0 ? "unknown" : typeOf(value[0])}>`;
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}
