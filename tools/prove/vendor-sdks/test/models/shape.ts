/** What a vendor's own model says of a value. */
export type Shape =
  | "text"
  | "time"
  | "whole"
  | "number"
  | "truth"
  | "anything"
  /** One of these texts. */
  | { readonly oneOf: readonly string[] }
  | RegExp
  | { readonly from: number; readonly to: number }
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };

/** Where a value is not what its model says; null counts as absent, as both vendors write what is not there. */
export function findFaults(value: unknown, shape: Shape, place = "it"): string[] {
  const fault = (rule: string) => [`${place} must be ${rule}; it is ${JSON.stringify(value)}`];
  if (shape instanceof RegExp) return typeof value === "string" && shape.test(value) ? [] : fault(`${shape}`);
  if (typeof shape === "string") return simple[shape]?.(value) ? [] : fault(shape);
  if ("oneOf" in shape) return shape.oneOf.includes(`${value}`) ? [] : fault(`one of ${shape.oneOf.join(", ")}`);
  if ("from" in shape) return Number.isInteger(value) && Number(value) >= shape.from && Number(value) <= shape.to ? [] : fault("in range");
  if ("list" in shape) {
    return Array.isArray(value) ? value.flatMap((item, index) => findFaults(item, shape.list, `${place}[${index}]`)) : fault("a list");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fault("an object");
  const present = Object.entries(value).filter(([, item]) => item !== null);
  if ("map" in shape) return present.flatMap(([name, item]) => findFaults(item, shape.map, `${place}.${name}`));
  const { fields, required = [] } = shape;
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${place}.${name} is missing`),
    ...present.flatMap(([name, item]) => {
      const field = fields[name];
      return field ? findFaults(item, field, `${place}.${name}`) : [`${place}.${name} is not in the model`];
    }),
  ];
}

const simple: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === "string",
  // RFC 3339, the form of the swagger's date-time.
  time: (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(`${value}`),
  whole: (value) => Number.isInteger(value),
  number: (value) => typeof value === "number",
  truth: (value) => typeof value === "boolean",
  anything: () => true,
};
