import { isDeepStrictEqual } from "node:util";
import { saidFact } from "@imagetags/vendor-docs/check/value-check";
import { type Subject, show } from "@imagetags/vendor-docs/compare/finding";
import { type Departure, isSame, nameOf } from "@imagetags/vendor-docs/spec/departure";
import { type Addition, headerAddition, parameterAddition, type Sides, statusAddition } from "../edit/additions.ts";
import { dropFact, recordDeparture, restateFact } from "../edit/departures.ts";
import { fieldAddition, promise } from "../edit/properties.ts";
import { openList, typeKeywords } from "../edit/schema.ts";
import { joinPointer } from "../edit/spec-document.ts";
import { canEdit, type ValuePlace, valueEditors } from "../edit/value-edits.ts";
import type { Matter } from "./matter.ts";
import type { Edit } from "./task.ts";

/** The edit that lets the spec say what the page says. Undefined: only a person can make it. */
export function editOf(sides: Sides, matter: Matter): Edit | undefined {
  const { subject, fact, departure, isAdditive, stated } = matter;
  if (matter.isOutdatedDeparture) return departure && departureEdit(sides, departure, stated);
  if (subject === undefined) return operationEdit(sides, matter);
  if (fact === "presence") return presenceEdit(sides, matter);
  if (isOpenList(sides, matter)) return openListEdit(sides, matter);
  if (departure && isAdditive)
    return edit(`Let the departure of ${departure.of ?? "the operation"} state \`${fact}: ${show(stated)}\`; its reason stays`, () =>
      restateFact(sides, departure, stated),
    );
  if (fact === "required" && subject.kind === "field" && stated === true)
    return edit("Promise it, or record that older examples lack it", () => {
      for (const pointer of matter.pointers) promise(sides, pointer, subject.name);
    });
  const places = matter.pointers.map((pointer) => placeOf(sides, subject.kind as ValuePlace["kind"], pointer));
  if (places.length === 0 || !places.every((place) => canEdit(sides.document, place, fact, stated))) return undefined;
  return edit(
    stated === null ? `Take \`${fact}\` out` : `Say \`${fact === "type" ? typeText(String(stated)) : `${fact}: ${show(stated)}`}\``,
    () => {
      for (const place of places) valueEditors[fact]?.(sides.document, place, stated);
      if (departure) dropFact(sides, departure);
    },
  );
}

/** A parameter that is sent in the body is a field of its schema. */
function placeOf({ spec }: Sides, kind: ValuePlace["kind"], pointer: string): ValuePlace {
  const isInBody = kind === "parameter" && spec.parameters.some((one) => one.pointer === pointer && one.in === "body");
  return { kind: isInBody ? "field" : kind, pointer };
}

/** The list of an answer's values stays open, however the page's own list changes, unless the spec has closed it. */
function isOpenList({ spec }: Sides, { subject, fact }: Matter): boolean {
  if (fact !== "enum" || subject === undefined || subject.kind === "parameter") return false;
  const values = subject.kind === "header" ? [spec.headers.get(subject.name.toLowerCase())] : (spec.fields.get(subject.name) ?? []);
  return values.every((value) => value?.facts.enum === undefined);
}

function openListEdit(sides: Sides, { departure, subject, stated }: Matter): Edit | undefined {
  if (subject === undefined) return undefined;
  const of = nameOf(subject);
  if (departure && stated === null)
    return edit(`Take \`enum\` out of the departure of ${of}: the page lists no values`, () => dropFact(sides, departure));
  if (departure)
    return edit(`Let the departure of ${of} state \`enum: ${show(stated)}\`; its reason stays`, () =>
      restateFact(sides, departure, stated),
    );
  return edit(`Record the values as a departure: ${show(stated)}`, () => recordDeparture(sides, of, { enum: stated }, openList));
}

/** A departure that the page has moved away from: either there is nothing left to depart from, or it is from something else. */
function departureEdit(sides: Sides, departure: Departure, stated: unknown): Edit {
  const { spec } = sides;
  const { of = "the operation", fact } = departure;
  const values = [...spec.parameters, ...spec.headers.values(), ...[...spec.fields.values()].flat()];
  const bound = values.filter(({ departures }) => departures.some((other) => isSame(other, departure)));
  const agrees = bound.length > 0 && bound.every(({ facts }) => isDeepStrictEqual(saidFact(facts, fact), stated));
  if (agrees) return edit(`Take \`${fact}\` out of the departure of ${of}: page and spec agree now`, () => dropFact(sides, departure));
  return edit(`Let the departure of ${of} state \`${fact}: ${show(stated)}\``, () => restateFact(sides, departure, stated));
}

function typeText(type: string): string {
  return Object.entries(typeKeywords(type, false))
    .map(([keyword, value]) => `${keyword}: ${show(value)}`)
    .join(", ");
}

function presenceEdit(sides: Sides, { subject, stated, pointers }: Matter): Edit | undefined {
  if (subject === undefined) return undefined;
  const { kind, name } = subject;
  if (stated === null) return removalEdit(sides, subject, pointers[0]);
  const parameter = sides.sheet.parameters.find((one) => one.name === name);
  const addition =
    kind === "field"
      ? fieldAddition(sides, name)
      : kind === "header"
        ? headerAddition(sides, name)
        : kind === "status"
          ? statusAddition(sides, name)
          : parameter && parameterAddition(sides, parameter);
  return addition && added(`Add the ${kind} \`${name}\``, addition);
}

/** A field stays in the spec for the answers that were documented with it; it is no longer promised. */
function removalEdit(sides: Sides, { kind, name }: Subject, pointer: string | undefined): Edit | undefined {
  const { document, revision } = sides;
  if (pointer === undefined || !document.has(pointer)) return undefined;
  if (kind === "field")
    return edit("Keep it for the older examples, promise it no longer, and record that the page does not list it", () => {
      valueEditors.required?.(document, { kind: "field", pointer }, false);
      recordDeparture(sides, `field ${name}`, { listed: false }, `Answers documented before ${revision} have it.`);
    });
  // A parameter of the path cannot go without the path.
  if (kind === "parameter" && document.get(joinPointer(pointer, "in")) === "path") return undefined;
  if (kind !== "parameter" && kind !== "header") return undefined;
  return edit(`Take the ${kind} out`, () => {
    const place = placeOf(sides, kind, pointer);
    if (place.kind === "field") valueEditors.required?.(document, place, false);
    document.remove(pointer);
  });
}

function operationEdit({ document, spec }: Sides, { fact, stated, departure }: Matter): Edit | undefined {
  if (departure) return undefined;
  const server = "#/servers/0/url";
  if (fact === "deprecated" && stated === null)
    return edit("Take `deprecated` out", () => document.remove(joinPointer(spec.pointer, "deprecated")));
  if (fact === "deprecated") return edit("Say `deprecated: true`", () => document.set(joinPointer(spec.pointer, "deprecated"), true));
  if (fact === "host" && spec.hosts.length === 1 && typeof stated === "string" && !String(document.get(server)).includes("{"))
    return edit(`Say \`url: https://${stated}\``, () =>
      document.set(server, String(document.get(server)).replace(spec.hosts[0] ?? "", stated)),
    );
  return undefined;
}

function edit(text: string, make: () => void): Edit {
  return {
    text,
    make: () => {
      make();
      return undefined;
    },
  };
}

function added(text: string, make: Addition): Edit {
  return { text, make };
}
